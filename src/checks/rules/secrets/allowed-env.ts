import { Severity } from '../../../findings/severity';
import { listOf, mapOf, optional, record } from '../../../kube/decode/composite';
import { anyString, type Decoded, described } from '../../../kube/decode/decoder';
import { type Fields, fields, list, text } from '../../../kube/fields';
import { optionsOf } from '../../options';
import { containerRule } from '../../rule';

const ID = 'allowed-env';

const values = listOf(anyString);

const variable = record({
  allowed: optional(described('The values that it may have.', values)),
  denied: optional(described('Values that it must not have.', values)),
});

const options = record({ variables: described('Environment variables by name.', mapOf(variable)) });

export const allowedEnv = containerRule({
  id: ID,
  title: 'Environment variables have values that the policy allows',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'What a variable may be is a rule of the house.',
  knownAs: ['kyverno:check-env-vars'],
  why: 'Some variables switch protection off, such as the checking of certificates or of policies.',
  fix: 'Set an allowed `value`, or leave the variable out.',
  whenNotTo: 'A workload whose purpose is what the variable switches on, such as a debugger.',
  bad: 'env: [{ name: NODE_TLS_REJECT_UNAUTHORIZED, value: "0" }]',
  good: 'env: [{ name: NODE_TLS_REJECT_UNAUTHORIZED, value: "1" }]',
  options,
  examplePolicy: `rules: { ${ID}: { variables: { NODE_TLS_REJECT_UNAUTHORIZED: { denied: ["0"] } } } }`,

  *check({ spec }, _, { policy }) {
    const given = optionsOf(ID, options, policy);
    for (const [index, each] of given ? list(spec.env).entries() : []) {
      const limits = given!.variables.get(text(fields(each).name) ?? '');
      const breach = limits && judge(fields(each), limits);
      if (breach) {
        yield { path: `env[${index}].value`, ...breach };
      }
    }
  },
});

/** The value itself may be a secret: only what the policy says is shown. */
function judge({ value, valueFrom }: Fields, { allowed, denied = [] }: Decoded<typeof variable>): { found: string; expected: string } | undefined {
  const written = valueFrom === undefined ? text(value) ?? '' : undefined;
  if (written !== undefined && denied.includes(written)) {
    return { found: 'denied by the policy', expected: `none of ${shown(denied)}` };
  }
  if (allowed && (written === undefined || !allowed.includes(written))) {
    return { found: written === undefined ? 'taken from elsewhere' : 'not allowed by the policy', expected: `one of ${shown(allowed)}` };
  }
  return undefined;
}

function shown(words: readonly string[]): string {
  return words.map(word => JSON.stringify(word)).join(', ');
}
