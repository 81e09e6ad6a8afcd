import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { wholeNumber } from '../../../kube/decode/whole-number';
import { fields } from '../../../kube/fields';
import type { Container } from '../../../kube/pods';
import { quantityOf } from '../../../kube/quantity';
import { nsa } from '../../../standards/nsa';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const options = record({
  most: described('How many GPUs a pod may have.', wholeNumber(0)),
  resources: optional(described('What counts as a GPU, by its name as a resource.', listOf(string))),
});

/** Quantities count in billionths. */
const ONE = 1_000_000_000;

const GPUS: readonly string[] = ['nvidia.com/gpu', 'amd.com/gpu', 'gpu.intel.com/i915', 'gpu.intel.com/xe'];

export const gpuLimit = podRule({
  id: 'gpu-limit',
  title: 'Pods take no more GPUs than agreed on',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.resources],
  knownAs: ['kyverno:check-nvidia-gpu'],
  why: 'GPUs are few and belong to one pod as long as it runs: a pod that takes more than it needs keeps others waiting.',
  fix: 'Lower the limit, or agree on more.',
  whenNotTo: 'Training that is split over several GPUs of one node.',
  bad: 'containers: [{ resources: { limits: { nvidia.com/gpu: 4 } } }]',
  good: 'containers: [{ resources: { limits: { nvidia.com/gpu: 1 } } }]',
  options,
  examplePolicy: 'rules: { gpu-limit: { most: 1 } }',

  *check({ containers }, { policy }) {
    const { most = 0, resources = GPUS } = optionsOf('gpu-limit', options, policy) ?? {};
    const counts = containers.map(each => ({ count: gpus(each, resources), runs: each.list === 'containers' || each.isSidecar }));
    const together = counts.reduce((sum, { count, runs }) => (runs ? sum + count : sum), 0);
    // Init containers come one after the other, before the others.
    const count = Math.max(together, ...counts.map(each => each.count));
    if (count > most) {
      yield { path: 'spec.containers', found: `containers with ${count} GPUs`, expected: `at most ${most}` };
    }
  },
});

function gpus({ spec }: Container, resources: readonly string[]): number {
  const limits = fields(fields(spec.resources).limits);
  return resources.reduce((sum, each) => sum + Number(quantityOf(limits[each]) ?? 0n) / ONE, 0);
}
