import type { Card } from '../../src/checks/card';
import { EVERY_CARD } from '../../src/checks/every-card';
import { PLAIN } from '../../src/report/paint';
import { ruleText } from '../../src/report/rule-text';

const CARDS = new Map(EVERY_CARD.map(card => [card.id, card]));

function textOf(id: string): string {
  return ruleText(CARDS.get(id)!, PLAIN);
}

test('tells where a rule is milder, and which profile and level ask for it', () => {
  expect(textOf('pin-image-digest')).toContain('Severity: high; medium on plain YAML. Profile: hardened.\n');
  expect(textOf('no-host-network')).toContain('Severity: high; low at most in a DaemonSet of plain YAML. Profile: hardened; Pod Security Standard baseline.\n');
  expect(textOf('cpu-limit')).toContain('Severity: low. Profile: by option.\n');
});

test('shows the policy that the examples are judged by', () => {
  expect(textOf('trusted-registry')).toContain('\nPolicy:\n  trustedRegistries: [ghcr.io/acme]\nRejected:\n  containers: [{ image: "ghcr.io/acme-evil/web:2.4.1" }]\nAccepted:\n');
});

test('tells what cannot be waived, and what a finding includes', () => {
  expect(textOf('fit-pod-security-level')).toContain('\nWaivers: none, since admission would refuse the object all the same.\n');
  expect(textOf('no-root-user')).toContain('\nIncludes findings with the same cause: run-as-non-root, high-user-id.\n');
});

test('gives what is said about the check itself neither profile nor examples', () => {
  expect(textOf('used-waiver')).not.toMatch(/Profile|Rejected|Waivers/);
});

test.each(EVERY_CARD.map(card => [card.id, card] as const))('%s is in paragraphs', (_, card: Card) => {
  expect(ruleText(card, PLAIN)).toMatch(/^(?!\n)[^]*[^\n]\n$/);
  expect(ruleText(card, PLAIN)).toContain(`\n\n${card.why}\n\nFix: ${card.fix}\n\n`);
});
