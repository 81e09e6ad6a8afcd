import type { Waiver } from '../../findings/waiver';
import type { WaiverRecord } from '../../intent/policy/waiver-record';
import type { KubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';

/**
 * A waiver of a policy file, with the objects it covers.
 *
 * @param file what reports call the policy
 */
export function policyWaiver({ resource, line, ...waiver }: WaiverRecord, file: string, objects: readonly KubeObject[]): Waiver {
  const [kind, namespace, name] = resource.split('/');
  const covered = objects.filter(({ reference }) =>
    reference.kind === kind && (reference.namespace ?? '') === namespace && reference.name === name);
  return { ...waiver, resources: new Set(covered.map(object => keyOf(object.reference))), target: resource, origin: `${file}:${line}` };
}
