import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { type PodTemplate, podTemplateOf } from '../../../src/kube/pods';
import { type Api, isDone, messageOf } from './api';
import type { Stored } from './apply';

/** The fields of a template's metadata that controllers hand on to their pods. */
const HANDED_ON = ['labels', 'annotations', 'finalizers'];

/** A pod that a controller would make. */
export interface Pod {
  /** What it is made from. */
  readonly owner: Stored;
  readonly namespace: string;
  readonly manifest: Fields;
}

/** The pods that the controllers would make of stored objects, one each. */
export function podsOf(stored: readonly Stored[]): Pod[] {
  return stored.flatMap(owner => {
    const template = podTemplateOf(kubeObject(owner.object));
    return template ? [{ owner, namespace: template.object.reference.namespace ?? '', manifest: manifestOf(template) }] : [];
  });
}

/**
 * Asks the server for a pod without creating it.
 *
 * @returns why the server refuses it; undefined where it does not
 */
export async function refusalOf(api: Api, pod: Pod): Promise<string | undefined> {
  const answer = await api.post(`/api/v1/namespaces/${encodeURIComponent(pod.namespace)}/pods?dryRun=All&fieldValidation=Strict`, pod.manifest);
  return isDone(answer) ? undefined : messageOf(answer);
}

function manifestOf({ object, metadata, spec }: PodTemplate): Fields {
  const handedOn = Object.entries(metadata).filter(([name]) => HANDED_ON.includes(name));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...Object.fromEntries(handedOn), generateName: `${object.reference.name}-` },
    spec: { ...spec, ...volumesOf(object.manifest, spec) },
  };
}

/** A StatefulSet gives its pods a volume for each claim, in place of one of the same name. */
function volumesOf({ kind, metadata, spec }: Fields, pod: Fields): Fields {
  const claims = kind === 'StatefulSet' ? list(fields(spec).volumeClaimTemplates).map(claim => text(fields(fields(claim).metadata).name) ?? '') : [];
  const own = claims.map(name => ({ name, persistentVolumeClaim: { claimName: `${name}-${String(fields(metadata).name)}-0` } }));
  return own.length === 0 ? {} : { volumes: [...own, ...list(pod.volumes).filter(volume => !claims.includes(String(fields(volume).name)))] };
}
