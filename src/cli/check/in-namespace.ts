import { isClusterKind } from '../../kube/cluster-kinds';
import { fields } from '../../kube/fields';
import type { FileObject } from './collect';
import { isOfCluster } from './is-of-cluster';

/** Puts an object that names no namespace into one; objects of the whole cluster stay outside. */
export function inNamespace(object: FileObject, namespace: string): FileObject {
  const { reference, manifest } = object;
  if (reference.namespace !== undefined || isClusterKind(reference) || !isOfCluster(object)) {
    return object;
  }
  return { ...object, reference: { ...reference, namespace }, manifest: { ...manifest, metadata: { ...fields(manifest.metadata), namespace } } };
}
