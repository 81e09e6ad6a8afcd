import { written } from '../../../analysis/pod-security/written';
import { hasPodResources } from '../../../analysis/resources/has-pod-resources';
import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { type Decoded, described, oneOf } from '../../../kube/decode/decoder';
import { fields, isFields } from '../../../kube/fields';
import { quantityOf } from '../../../kube/quantity';
import { nsa } from '../../../standards/nsa';
import { optionsOf } from '../../options';
import { type Breach, podRule } from '../../rule';

const options = record({ resources: optional(described('Which resources; by default all that the class is about.', listOf(oneOf('cpu', 'memory')))) });

type Resource = NonNullable<Decoded<typeof options>['resources']>[number];

const BOTH: readonly Resource[] = ['cpu', 'memory'];

export const guaranteedQos = podRule({
  id: 'guaranteed-qos',
  title: 'Pods get what they asked for, no less and no more',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.resources],
  knownAs: [
    'kube-score:container-resource-requests-equal-limits', 'kube-score:container-cpu-requests-equal-limits',
    'kube-score:container-memory-requests-equal-limits', 'kyverno:memory-requests-equal-limits', 'kyverno:require-qos-burstable',
    'kyverno:require-qos-guaranteed',
  ],
  why: 'A pod whose limits exceed its requests lives on what its neighbours leave over, and goes when its node runs out of it.',
  fix: 'Set `resources.requests` and `resources.limits` of each container, or of the pod, to the same quantities.',
  whenNotTo: 'Equal quantities reserve the peak for all times: where load comes in bursts that is waste.',
  bad: 'containers: [{ resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { cpu: 100m, memory: 128Mi } } }]',
  good: 'containers: [{ resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { cpu: 100m, memory: 128Mi } } }]',
  options,
  examplePolicy: 'rules: { guaranteed-qos: {} }',

  *check({ spec, containers }, { kubernetes, policy }) {
    const resources = optionsOf('guaranteed-qos', options, policy)?.resources ?? BOTH;
    // Resources of the pod decide the class alone (KEP-2837).
    if (hasPodResources('cpu', kubernetes) && isGiven(spec.resources)) {
      yield* unequal(spec.resources, 'spec.resources', resources);
      return;
    }
    for (const { path, name, list, spec: { resources: own } } of containers) {
      if (list !== 'ephemeralContainers') {
        for (const breach of unequal(own, `spec.${path}.resources`, resources)) {
          yield { ...breach, container: name };
        }
      }
    }
  },
});

function isGiven(resources: unknown): boolean {
  const { requests, limits } = fields(resources);
  return [requests, limits].some(each => isFields(each) && Object.keys(each).length > 0);
}

function* unequal(value: unknown, path: string, resources: readonly Resource[]): Iterable<Breach> {
  const { requests, limits } = fields(value);
  for (const resource of resources) {
    const limit = fields(limits)[resource];
    // A request that is not written is the limit.
    const request = fields(requests)[resource] ?? limit;
    const quantity = quantityOf(limit);
    if (quantity === undefined || quantity <= 0n) {
      yield { path: `${path}.limits.${resource}`, found: written(limit), expected: 'a limit that is equal to the request' };
    } else if (quantityOf(request) !== quantity) {
      yield { path: `${path}.requests.${resource}`, found: written(request), expected: `${written(limit)}, the limit` };
    }
  }
}
