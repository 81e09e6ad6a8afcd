import type { Finding } from '../../src/findings/finding';
import { Severity } from '../../src/findings/severity';
import { toJson } from '../../src/report/json';
import { PLAIN } from '../../src/report/paint';
import { report } from '../../src/report/report';
import { toText } from '../../src/report/text';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'no-host-network',
  severity: Severity.HIGH,
  resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
  path: 'spec.template.spec.hostNetwork',
  found: 'true',
  expected: 'false or unset',
  message: 'Deployment shop/web: spec.template.spec.hostNetwork is true, expected false or unset (no-host-network)',
  fix: 'Remove it.',
  controls: ['cis-1.12:5.2.5'],
  ...changes,
});

const COUNTS = { files: 1, resources: 2, rules: 3 };
const text = (...findings: Finding[]) => toText(report(findings, COUNTS), { paint: PLAIN });

test('puts the worst finding of an object first, and objects in their order', () => {
  const other = { apiVersion: 'v1', kind: 'Service', name: 'web' };
  const lines = text(
    finding({ rule: 'a', severity: Severity.LOW }), finding({ rule: 'b', severity: Severity.CRITICAL }), finding({ rule: 'c', resource: other }),
  ).split('\n').filter(line => /^\S|^ {2}\w/.test(line));
  expect(lines).toEqual(['Deployment shop/web', '  critical b', '  low      a', 'Service web', '  high     c', '3 findings, 0 waived; 2 resources in 1 file judged by 3 rules']);
});

test('names container, construct, waiver and what is included', () => {
  expect(text(finding({
    container: 'main', absorbed: ['a', 'b'], construct: { path: 'shop/web/Resource', source: '/app/main.ts:12' },
    waiver: { reason: 'runs the mesh', owner: 'net', expires: '2027-01-31' },
  }))).toBe([
    'Deployment shop/web  /app/main.ts:12 shop/web/Resource',
    '  high     no-host-network (waived)',
    '           container main: spec.template.spec.hostNetwork is true, expected false or unset',
    '           waived: runs the mesh; owner net; until 2027-01-31',
    '           includes a, b',
    '',
    '0 findings, 1 waived; 2 resources in 1 file judged by 3 rules',
    '',
  ].join('\n'));
});

test('shows the line and points at the field', () => {
  const source = { file: 'web.yaml', line: 7, column: 3 };
  const shown = toText(report([finding({ source })], COUNTS), { paint: PLAIN, lineAt: () => '  hostNetwork: true' });
  expect(shown.split('\n').slice(3, 5)).toEqual(['           7 |   hostNetwork: true', '                 ^']);
});

test('prints what a manifest holds as text, not as orders to the terminal', () => {
  expect(text(finding({ found: '\u001b[31mred\u0007\nnext', resource: { apiVersion: 'v1', kind: 'Pod', name: 'a\u001b[2J' } }))).toMatch(/^Pod a\\u001b\[2J\n[^]*is \\u001b\[31mred\\u0007\\nnext, expected/);
});

test('JSON is the contract', () => {
  expect(JSON.parse(toJson(report([finding()], COUNTS)))).toEqual({
    version: 1, summary: { files: 1, resources: 2, rules: 3, findings: 1, waived: 0 }, findings: [finding()],
  });
});
