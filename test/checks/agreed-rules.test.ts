import { EVERY_RULE } from '../../src/checks/every-rule';
import { AGREED_RULES, type Registered } from './agreed-rules';

/** What departs from what was agreed on, and why. */
const DEPARTURES: Readonly<Record<string, string>> = {
  'valid-name': 'the API server refuses the object, whatever its schema says',
  'valid-network-policy': 'the API server refuses the policy, or takes it for something else than its author',
  'valid-labels': 'is high: the API server refuses the object',
  'valid-port-names': 'is high: the API server refuses the object',
  'valid-port-numbers': 'the API server refuses the object',
  'unique-object-name': 'one of two objects of one name is lost without a word',
};

const registered = new Map(EVERY_RULE.map(({ id, profile = 'default', severity, onYaml = severity, podSecurity = '' }) => (
  [id, { profile, severity, onYaml, podSecurity } satisfies Registered] as const
)));

/** Rules that are missing, that nobody asked for, or that are other than they were agreed on. */
const departing = [...new Set([...AGREED_RULES.keys(), ...registered.keys()])].filter(id => (
  JSON.stringify(AGREED_RULES.get(id)) !== JSON.stringify(registered.get(id))
));

test('there are as many as were agreed on', () => {
  expect(AGREED_RULES.size).toBe(225);
});

test('each rule is registered with the profile, the severities and the level that were agreed on', () => {
  expect(departing.filter(id => !(id in DEPARTURES))).toEqual([]);
});

test('no departure is listed that is none', () => {
  expect(Object.keys(DEPARTURES).filter(id => !departing.includes(id))).toEqual([]);
});
