import { crosswalkOf } from '../../src/checks/crosswalk';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { NOT_RULES } from '../../src/checks/not-rules';

const ids = EVERY_RULE.map(({ id }) => id);
const names = NOT_RULES.flatMap(({ knownAs }) => knownAs);

test('no check is said twice to be no rule', () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('no check that is said to be no rule is one', () => {
  const { rulesOf } = crosswalkOf(EVERY_RULE);
  expect(names.filter(name => rulesOf(name).length > 0)).toEqual([]);
});

test('each reason is a clause, and names only rules that exist', () => {
  const named = NOT_RULES.flatMap(({ why }) => why.match(/\b[a-z]+(?:-[a-z]+)+\b/g) ?? []);
  expect(named.filter(word => !ids.includes(word))).toEqual([]);
  expect(NOT_RULES.filter(({ why }) => !/^[^ ].*[^.]$/.test(why))).toEqual([]);
});
