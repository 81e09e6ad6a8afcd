import { type Fields, fields, isFields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import { podTemplateOf } from '../../kube/pods';

/** A claim on storage, or the template of one. */
export interface Claim {
  readonly metadata: Fields;
  readonly spec: Fields;
  /** Path of the mapping that holds `metadata` and `spec`: `spec.volumeClaimTemplates[0]`, empty for a PersistentVolumeClaim. */
  readonly path: string;
}

/** The kinds that claim storage, for themselves or for the pods they make. */
export const CLAIM_KINDS = [
  'PersistentVolumeClaim', 'Pod', 'PodTemplate', 'ReplicationController', 'ReplicaSet.apps', 'Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps',
  'Job.batch', 'CronJob.batch',
] as const;

/** Several rules ask for the same. */
const known = new WeakMap<KubeObject, readonly Claim[]>();

/** The claims that an object is or makes. */
export function claimsOf(object: KubeObject): readonly Claim[] {
  const claims = known.get(object) ?? find(object);
  known.set(object, claims);
  return claims;
}

function find(object: KubeObject): Claim[] {
  if (object.reference.kind === 'PersistentVolumeClaim') {
    return [claim(object.manifest, '')];
  }
  const templates = list(fields(object.manifest.spec).volumeClaimTemplates);
  return [...templates.map((template, index) => claim(fields(template), `spec.volumeClaimTemplates[${index}]`)), ...ephemeral(object)];
}

function ephemeral(object: KubeObject): Claim[] {
  const pod = podTemplateOf(object);
  return list(pod?.spec.volumes).flatMap((volume, index) => {
    const template = fields(fields(volume).ephemeral).volumeClaimTemplate;
    return isFields(template) ? [claim(template, joinPath(pod!.path, `spec.volumes[${index}].ephemeral.volumeClaimTemplate`))] : [];
  });
}

function claim(template: Fields, path: string): Claim {
  return { metadata: fields(template.metadata), spec: fields(template.spec), path };
}
