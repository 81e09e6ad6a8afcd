import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { keyPath } from '../../kube/path';

/** How an Ingress named its class before there was a field; still read. */
const ANNOTATION = 'kubernetes.io/ingress.class';

/** The class of an Ingress and where it is written; undefined where none is, so that the default class takes it. */
export function ingressClass({ manifest }: KubeObject): { readonly path: string; readonly name: unknown } {
  const annotated = fields(fields(manifest.metadata).annotations)[ANNOTATION];
  const { ingressClassName } = fields(manifest.spec);
  return annotated === undefined
    ? { path: 'spec.ingressClassName', name: ingressClassName ?? undefined }
    : { path: keyPath('metadata.annotations', ANNOTATION), name: annotated };
}
