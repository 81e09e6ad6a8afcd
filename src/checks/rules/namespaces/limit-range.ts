import { byNamespace } from '../../../analysis/namespaces/by-namespace';
import { containerItems } from '../../../analysis/resources/limit-range-item';
import { Severity } from '../../../findings/severity';
import type { Fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

/** CPU is shared by weight; memory is not shared at all. */
const WANTED = ['default.memory', 'defaultRequest.cpu', 'defaultRequest.memory', 'max.memory'] as const;

export const limitRange = setRule({
  id: 'limit-range',
  title: 'LimitRanges give containers requests, a memory limit and an upper bound',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.resources, attack.denial],
  knownAs: ['trivy:KSV-0039'],
  why: 'A container that names no resources gets what the LimitRange says; what it leaves open is without a limit.',
  fix: 'Set `default.memory`, `defaultRequest` and `max.memory` in the item of type Container.',
  whenNotTo: 'The namespace takes no containers without resources of their own, and admission sees to it.',
  bad: `apiVersion: v1
kind: LimitRange
metadata: { name: limits, namespace: shop }
spec: { limits: [{ type: Container, defaultRequest: { cpu: 50m } }] }`,
  good: `apiVersion: v1
kind: LimitRange
metadata: { name: limits, namespace: shop }
spec: { limits: [{ type: Container, defaultRequest: { cpu: 50m }, default: { memory: 128Mi }, max: { memory: 1Gi } }] }`,

  *check(facts) {
    for (const ranges of byNamespace(facts.ofKind('LimitRange')).values()) {
      const given = new Set(ranges.flatMap(givenBy));
      const missing = WANTED.filter(each => !given.has(each));
      if (missing.length > 0) {
        yield { object: ranges[0]!, path: 'spec.limits', found: `without ${missing.join(', ')}`, expected: `${WANTED.join(', ')} for containers` };
      }
    }
  },
});

function givenBy(range: KubeObject): string[] {
  return containerItems(range).flatMap(item => Object.entries(item).flatMap(([field, amounts]) => Object.keys(amounts as Fields).map(resource => `${field}.${resource}`)));
}
