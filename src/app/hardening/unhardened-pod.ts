import { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import { isHardened } from '../../baseline/hardened';
import { isPlusPod } from '../../baseline/plus-pod';
import { type Fields, fields, isFields } from '../../kube/fields';
import { kubeObject } from '../../kube/object';
import { podTemplateOf } from '../../kube/pods';

/** A workload that is not of this library. */
export interface UnhardenedPod {
  readonly object: ApiObject;
  readonly hasAccount: boolean;
  /** The selector of its pods; undefined where they carry no label. */
  readonly podSelector: unknown;
}

/**
 * The workload that an object is, without rendering one of cdk8s-plus: that is done once.
 *
 * @returns undefined for an object that makes no pods, or is hardened already
 */
export function podOf(object: ApiObject): UnhardenedPod | undefined {
  const owner = object.node.scope;
  if (isPlusPod(owner) && ApiObject.of(owner) === object) {
    return isHardened(owner) ? undefined : plusPod(object, owner);
  }
  const manifest = object.toJson() as Fields;
  const pod = podTemplateOf(kubeObject(manifest));
  if (!pod) {
    return undefined;
  }
  const { serviceAccountName, serviceAccount } = pod.spec;
  return { object, hasAccount: Boolean(serviceAccountName ?? serviceAccount), podSelector: selectorOf(manifest, pod.metadata) };
}

function plusPod(object: ApiObject, owner: kplus.AbstractPod): UnhardenedPod {
  return { object, hasAccount: owner.serviceAccount !== undefined, podSelector: owner.toPodSelectorConfig().labelSelector._toKube() };
}

function selectorOf(manifest: Fields, metadata: Fields): unknown {
  const { selector } = fields(manifest.spec);
  const labels = fields(metadata.labels);
  if (isFields(selector) && (isFields(selector.matchLabels) || Array.isArray(selector.matchExpressions))) {
    return selector;
  }
  return Object.keys(labels).length > 0 ? { matchLabels: labels } : undefined;
}
