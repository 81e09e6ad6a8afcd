import * as fc from 'fast-check';
import type { Finding } from '../../src/findings/finding';
import { Severity, SEVERITIES } from '../../src/findings/severity';
import { report, type Report } from '../../src/report/report';

export const COUNTS = { files: 1, resources: 2, rules: 3 };

/** A finding with some fields changed. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'no-host-network',
    severity: Severity.HIGH,
    resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    path: 'spec.template.spec.hostNetwork',
    found: 'true',
    expected: 'false or unset',
    message: 'Deployment shop/web: spec.template.spec.hostNetwork is true, expected false or unset (no-host-network)',
    fix: 'Remove `hostNetwork`, or set it to `false`.',
    controls: ['cis-1.12:5.2.5'],
    ...changes,
  };
}

export const WAIVER = { reason: 'runs the mesh', owner: 'net', expires: '2027-01-31' };

export function reportOf(...findings: Finding[]): Report {
  return report(findings, COUNTS);
}

/** What breaks documents, among other things. */
const NASTY = ['\u0000', '\u0007', '\u001b[2J', '\r\n', '\n', '\t', ']]>', '<!--', '&amp;', '|', '\\', '\\|', '`', '``', '::', '::error::', '%0A', '%', ',', ':', '@team', '#1', '"', '\'',
  '<b>', '</details>', '{0}', '[a](b)', '\ud800', '\udfff', '\u2028', '\u202e', '\u2066', '\u200f', '\u0085', '\ufffe', '\uffff', '---', ' ', '日本', '🚀', '../', 'C:\\'];

/** Any text, lone surrogates included. */
export const anyText: fc.Arbitrary<string> = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 })
  .map(parts => parts.join(''));

const anyName = anyText.filter(text => text !== '');

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.oneof(fc.constantFrom('no-host-network', 'no-host-path', 'used-waiver', 'unknown-to-this-version')),
  severity: fc.constantFrom(...SEVERITIES),
  resource: fc.record({ apiVersion: fc.oneof(fc.constantFrom('', 'v1', 'apps/v1'), anyName), kind: anyName, namespace: anyName, name: anyName }, { requiredKeys: ['apiVersion', 'kind', 'name'] }),
  container: anyName,
  path: anyText,
  found: anyText,
  expected: anyText,
  message: anyText,
  fix: anyText,
  controls: fc.array(anyName, { maxLength: 2 }),
  absorbed: fc.array(anyName, { maxLength: 2 }),
  source: fc.record({ file: anyName, line: fc.integer({ min: 1, max: 999 }), column: fc.integer({ min: 1, max: 999 }) }),
  construct: fc.record({ path: anyName, source: anyName.map(name => `${name}:7`) }, { requiredKeys: ['path'] }),
  waiver: fc.record({ reason: anyText, owner: anyText, expires: fc.constant('2027-01-31'), suppression: anyName }, { requiredKeys: ['reason'] }),
}, { requiredKeys: ['rule', 'severity', 'resource', 'path', 'found', 'expected', 'message', 'fix', 'controls'] });

const anyUnread = fc.record({ file: anyName, line: fc.integer({ min: 1, max: 999 }), message: anyText }, { requiredKeys: ['file', 'message'] });

/** Any report of a few findings. */
export const anyReport: fc.Arbitrary<Report> = fc.record({ findings: fc.array(anyFinding, { maxLength: 4 }), unread: fc.array(anyUnread, { maxLength: 2 }), exitCode: fc.constantFrom(0, 1, 2) })
  .map(({ findings, unread, exitCode }) => ({ ...report(findings, COUNTS), unread, exitCode }));

/** A text as it is after a place that has no way to write half a surrogate pair. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
