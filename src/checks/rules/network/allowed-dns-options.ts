import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { type Fields, fields, list, text } from '../../../kube/fields';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const ID = 'allowed-dns-options';

const options = record({
  allowed: optional(described('Options that pods may set besides the required ones, as in resolv.conf: `ndots:2`; `ndots` alone stands for any value.', listOf(string))),
  required: optional(described('Options that pods have to set.', listOf(string))),
});

export const allowedDnsOptions = podRule({
  id: ID,
  title: 'Pods ask for names as the policy says',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'How pods look up names is for each house to say.',
  knownAs: ['kube-linter:dnsconfig-options'],
  why: 'Options of the resolver decide how many names are asked for, of whom, and how long is waited: `ndots:5` multiplies the load and sends inner names outside.',
  fix: 'Set `dnsConfig.options` to what the policy names.',
  whenNotTo: 'The software asks mostly for names outside of the cluster, and measurements show what it needs.',
  bad: 'dnsConfig: { options: [{ name: ndots, value: "5" }] }',
  good: 'dnsConfig: { options: [{ name: ndots, value: "2" }] }',
  options,
  examplePolicy: `rules: { ${ID}: { required: ["ndots:2"], allowed: [timeout] } }`,

  *check({ spec }, { policy }) {
    const { allowed, required = [] } = optionsOf(ID, options, policy) ?? {};
    const given = list(fields(spec.dnsConfig).options).map(fields);
    const known = [...required, ...allowed ?? []];
    for (const [index, option] of allowed ? given.entries() : []) {
      if (!known.some(each => stands(each, option))) {
        yield { path: `spec.dnsConfig.options[${index}]`, found: textOf(option), expected: known.join(' or ') };
      }
    }
    const missing = required.filter(each => !given.some(option => stands(each, option)));
    if (missing.length > 0) {
      yield { path: 'spec.dnsConfig.options', found: `without ${missing.join(', ')}`, expected: required.join(', ') };
    }
  },
});

/** Whether an option is what a word of the policy stands for. */
function stands(word: string, option: Fields): boolean {
  return word === textOf(option) || word === option.name;
}

function textOf({ name, value }: Fields): string {
  return [name, value].flatMap(each => text(each) ?? []).join(':');
}
