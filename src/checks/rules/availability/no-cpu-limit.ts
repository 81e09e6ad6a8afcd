import { written } from '../../../analysis/pod-security/written';
import { hasPodResources } from '../../../analysis/resources/has-pod-resources';
import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { fields } from '../../../kube/fields';
import { podRule } from '../../rule';

export const noCpuLimit = podRule({
  id: 'no-cpu-limit',
  title: 'No CPU limit slows a container down while CPU is idle',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards ask for limits; this is the opposite view, for clusters where every container has a request.',
  knownAs: ['kyverno:forbid-cpu-limits'],
  why: 'A container at its CPU limit stands still for the rest of each period, even on an idle node: requests answer late, probes fail.',
  fix: 'Remove `resources.limits.cpu` and keep `resources.requests.cpu`.',
  whenNotTo: 'Pods that need the static CPU manager, or tenants who pay for CPU, need the limit.',
  bad: 'containers: [{ resources: { requests: { cpu: 100m }, limits: { cpu: 500m } } }]',
  good: 'containers: [{ resources: { requests: { cpu: 100m } } }]',
  options: record({}),
  examplePolicy: 'rules: { no-cpu-limit: {} }',

  *check({ spec, containers }, { kubernetes }) {
    const places = [
      ...hasPodResources('cpu', kubernetes) ? [{ path: 'spec', resources: spec.resources }] : [],
      ...containers.map(each => ({ path: `spec.${each.path}`, resources: each.spec.resources, container: each.name })),
    ];
    for (const { path, resources, ...place } of places) {
      const limit = fields(fields(resources).limits).cpu;
      if (limit !== undefined && limit !== null) {
        yield { ...place, path: `${path}.resources.limits.cpu`, found: written(limit), expected: 'unset' };
      }
    }
  },
});
