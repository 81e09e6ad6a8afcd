import * as fc from 'fast-check';
import { Severity } from '../../src/findings/severity';
import { toMarkdown } from '../../src/report/markdown/markdown';
import { printable } from '../../src/report/printable';
import { anyReport, finding, reportOf, WAIVER } from './samples';

const SAFE = /^[\p{L}\p{N} .,/-]*…?$/u;

/** The texts that stand as code, as people see them; each must hold nothing but words and entities. */
function codes(markdown: string): string[] {
  return [...markdown.matchAll(/<code>(.*?)<\/code>/g)].map(([, text]) => {
    expect(text!.replace(/&#\d+;/g, '')).toMatch(SAFE);
    return text!.replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));
  });
}

function rows(markdown: string): string[][] {
  return markdown.split('\n').filter(line => /^\| (?:critical|high|medium|low) \| .* \| .* \|/.test(line) && !/^\| \w+ \| \d+ \| \d+ \|$/.test(line)).map(line => line.slice(2, -2).split(' | '));
}

test('any report keeps its tables, and no text is lost', () => {
  fc.assert(fc.property(anyReport, report => {
    const markdown = toMarkdown(report);
    expect(rows(markdown).map(cells => cells.length)).toEqual(report.findings.map(() => 5));
    expect(codes(markdown)).toEqual(expect.arrayContaining(report.findings.flatMap(({ path, found, expected }) => [path, found, expected]).filter(Boolean).map(printable)));
    expect(markdown.match(/<\/?[a-z]+/g)?.filter(tag => !/^<\/?(?:details|summary|code|br)$/.test(tag)) ?? []).toEqual([]);
  }), { numRuns: 100 });
});

test('folds each object, the worst first', () => {
  const service = { apiVersion: 'v1', kind: 'Service', name: 'web' };
  const markdown = toMarkdown(reportOf(
    finding({ severity: Severity.LOW }), finding({ waiver: WAIVER }),
    finding({ resource: service, severity: Severity.CRITICAL, container: 'main', source: { file: 'a|b.yaml', line: 7, column: 3 } }),
  ));
  expect(markdown).toMatch(/^## cdk8s-hardened: 2 findings\n\n2 findings, 1 waived; 2 resources in 1 file judged by 3 rules\.\n\n\| severity \| findings \| waived \|\n/);
  expect(markdown.match(/<summary>.*<\/summary>/g)).toEqual([
    '<summary><code>Service web</code>: 1 critical</summary>', '<summary><code>Deployment shop/web</code>: 1 low</summary>',
  ]);
  expect(rows(markdown)[0]).toEqual([
    'critical', '[no-host-network](https://github.com/cdk8s-hardened/cdk8s-hardened/blob/main/docs/rules/no-host-network.md)',
    'container <code>main</code><br><code>spec.template.spec.hostNetwork</code><br><code>a&#124;b.yaml&#58;7</code>',
    'is <code>true</code>, expected <code>false or unset</code>', 'Remove <code>hostNetwork</code>, or set it to <code>false</code>.',
  ]);
  expect(rows(markdown)[2]!.at(-1)).toBe('waived: <code>runs the mesh&#59; owner net&#59; until 2027-01-31</code>');
});

test('counts what a baseline knows, and lists what was written for other tools', () => {
  const suppression = { tool: 'checkov', rules: [], honoured: true, resource: { apiVersion: 'v1', kind: 'Pod', name: 'web' }, path: 'metadata.annotations' };
  expect(toMarkdown({ ...reportOf(finding({ baseline: true })), suppressions: [suppression] })).toBe([
    '## cdk8s-hardened: no findings', '', '0 findings, 0 waived, 1 known from the baseline; 2 resources in 1 file judged by 3 rules.', '',
    'Suppressions for other tools:', '', '- <code>Pod web metadata.annotations for checkov&#58;all checks is honoured</code>', '',
  ].join('\n'));
});

test('calls nobody', () => {
  const markdown = toMarkdown(reportOf(finding({ found: '@acme/admins #12', fix: 'Ask @acme, see #12.' })));
  expect(markdown).toContain('Ask &#64;<!-- -->acme, see &#35;<!-- -->12.');
  expect(markdown).not.toMatch(/[@]|(?<!&)#\d/);
});

test('tells what was not read', () => {
  expect(toMarkdown({ ...reportOf(), unread: [{ file: 'a.yaml', line: 3, message: 'is no YAML' }] })).toBe(
    '## cdk8s-hardened: no findings, 1 not read\n\n0 findings, 0 waived; 2 resources in 1 file judged by 3 rules.\n\n- not read: <code>a.yaml&#58;3</code> <code>is no YAML</code>\n');
});

test('fits a comment of GitHub, and counts what it left out', () => {
  const many = [1, 2].flatMap(number => Array.from({ length: 300 }, () => finding({ resource: { apiVersion: 'v1', kind: 'Pod', name: `web-${number}` } })));
  const markdown = toMarkdown(reportOf(...many));
  expect(markdown.length).toBeLessThanOrEqual(65_536);
  const [, left] = /\*\*(\d+) more are left out here\*\*/.exec(markdown)!;
  expect(rows(markdown).length + Number(left)).toBe(600);
  expect(markdown.match(/<details>/g)!.length).toBe(markdown.match(/<\/details>/g)!.length);
});

test('cuts a text that nobody would read to its end', () => {
  expect(codes(toMarkdown(reportOf(finding({ found: 'x'.repeat(100_000) })))).find(text => text.startsWith('xx'))).toBe(`${'x'.repeat(300)}…`);
});
