import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { optional, record } from '../../../kube/decode/composite';
import { type Decoder, described } from '../../../kube/decode/decoder';
import { fields } from '../../../kube/fields';
import { quantityOf } from '../../../kube/quantity';
import { nsa } from '../../../standards/nsa';
import { optionsOf } from '../../options';
import { containerRule } from '../../rule';

const ONE = quantityOf(1)!;

/** How many times the request, in billionths. */
const ratio: Decoder<bigint> = {
  schema: { type: 'number', minimum: 1 },
  decode(located) {
    const value = quantityOf(located.value);
    if (value === undefined || value < ONE) {
      throw located.expected('a number from 1 on');
    }
    return value;
  },
};

const options = record({
  cpu: optional(described('How many times its request the limit of CPU may be.', ratio)),
  memory: optional(described('How many times its request the limit of memory may be.', ratio)),
});

export const limitRatio = containerRule({
  id: 'limit-ratio',
  title: 'Limits stay near requests',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.resources],
  knownAs: ['kyverno:enforce-resources-as-ratio', 'gatekeeper:K8sContainerRatios'],
  why: 'The scheduler reserves requests only: containers that may use many times more overload their node together.',
  fix: 'Raise `resources.requests`, or lower `resources.limits`.',
  whenNotTo: 'A container that needs much for a moment, such as at its start, may ask for little and be allowed much.',
  bad: 'resources: { requests: { memory: 64Mi }, limits: { memory: 1Gi } }',
  good: 'resources: { requests: { memory: 64Mi }, limits: { memory: 128Mi } }',
  options,
  examplePolicy: 'rules: { limit-ratio: { memory: 2 } }',

  *check({ spec, list }, _pod, { policy }) {
    const allowed = optionsOf('limit-ratio', options, policy) ?? {};
    for (const [resource, times] of Object.entries(allowed)) {
      const limit = fields(fields(spec.resources).limits)[resource];
      const request = quantityOf(fields(fields(spec.resources).requests)[resource] ?? limit);
      if (request !== undefined && list !== 'ephemeralContainers' && exceeds(limit, times * request)) {
        yield { path: `resources.limits.${resource}`, found: written(limit), expected: `at most ${decimal(times)} times the request` };
      }
    }
  },
});

/** No limit exceeds them all. */
function exceeds(limit: unknown, most: bigint): boolean {
  const quantity = quantityOf(limit);
  return quantity === undefined || quantity * ONE > most;
}

function decimal(billionths: bigint): string {
  return String(Number(billionths) / Number(ONE));
}
