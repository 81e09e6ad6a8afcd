import { Severity } from '../../../findings/severity';
import { fields, list, text } from '../../../kube/fields';
import { containerRule } from '../../rule';

export const noDuplicateEnv = containerRule({
  id: 'no-duplicate-env',
  title: 'Each environment variable is set once',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-linter:duplicate-env-var', 'kube-score:environment-variable-key-duplication', 'kubescape:C-0295'],
  why: 'The last value counts, and an update may drop either of them: what the process sees is not what somebody wrote.',
  fix: 'Remove all but one entry of that name from `env`.',
  whenNotTo: 'A template appends what overrides an earlier entry, and the object is always applied as a whole.',
  bad: 'env: [{ name: LOG_LEVEL, value: info }, { name: LOG_LEVEL, value: debug }]',
  good: 'env: [{ name: LOG_LEVEL, value: debug }]',

  *check({ spec }) {
    const names = list(spec.env).map(each => text(fields(each).name));
    const first = new Map<string, number>();
    for (const [index, name] of names.entries()) {
      const before = name === undefined ? undefined : first.get(name);
      if (before !== undefined) {
        yield { path: `env[${index}].name`, found: `${name}, set in env[${before}] already`, expected: 'another name' };
      } else if (name !== undefined) {
        first.set(name, index);
      }
    }
  },
});
