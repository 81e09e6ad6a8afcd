import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { junitPieces } from '../../src/report/junit/junit';
import type { Report } from '../../src/report/report';
import { anyReport, finding, reportOf, WAIVER } from './samples';

function toJunit(report: Report): string {
  return [...junitPieces(report)].join('');
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Reads XML strictly: what is not well-formed throws. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', text => open.at(-1)!.text += text);
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

function cases(xml: string): Node[] {
  return parse(xml).children.slice(1).flatMap(suite => suite.children);
}

/** A text as XML can hold it. */
function writable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

test('any report is well-formed XML, and no text is lost', () => {
  fc.assert(fc.property(anyReport, report => {
    const told = cases(toJunit(report)).map(({ children: [outcome] }) => [outcome!.name, outcome!.text]).sort();
    const expected = report.findings.map(({ severity, message, fix, waiver }) => (waiver
      ? ['skipped', expect.stringContaining(writable(message)) as string]
      : ['failure', expect.stringContaining(writable(`${severity}: ${message}\nfix: ${fix}`)) as string])).sort(([a], [b]) => (a! < b! ? -1 : 1));
    expect(told.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    expected.forEach(each => expect(told).toContainEqual(each));
  }), { numRuns: 100 });
});

test('names of cases are told apart, and hold no places in lists, which unrelated edits move', () => {
  const names = (...paths: string[]) => cases(toJunit(reportOf(...paths.map(path => finding({ path }))))).map(({ attributes }) => attributes.name);
  expect(names('spec.volumes[0].hostPath', 'spec.volumes[3].hostPath')).toEqual(['no-host-network spec.volumes[].hostPath', 'no-host-network spec.volumes[].hostPath (2)']);
  expect(names('spec.volumes[1].hostPath')).toEqual(names('spec.volumes[2].hostPath'));
});

test('each object is a suite; a finding is a failure, a waived one is skipped', () => {
  const other = { apiVersion: 'v1', kind: 'Service', name: 'web' };
  const { attributes, children } = parse(toJunit(reportOf(
    finding({ container: 'main', source: { file: 'web.yaml', line: 7, column: 3 } }), finding({ waiver: WAIVER }), finding({ resource: other }),
  )));
  expect(attributes).toEqual({ name: 'cdk8s-hardened', tests: '4', failures: '2', errors: '0', skipped: '1' });
  expect(children.map(each => each.attributes)).toEqual([
    { name: 'cdk8s-hardened', tests: '1', failures: '0', errors: '0', skipped: '0' },
    { name: 'Deployment shop/web', tests: '2', failures: '1', errors: '0', skipped: '1' },
    { name: 'Service web', tests: '1', failures: '1', errors: '0', skipped: '0' },
  ]);
  const [failed, skipped] = children[1]!.children;
  expect(failed!.attributes).toEqual({ classname: 'Deployment shop/web', name: 'no-host-network container main spec.template.spec.hostNetwork', file: 'web.yaml', line: '7' });
  expect(failed!.children[0]!.text).toMatch(/^high: Deployment shop\/web: .*\nfix: Remove .*\nat web\.yaml:7$/);
  expect(skipped!.children[0]).toMatchObject({ name: 'skipped', attributes: { message: 'runs the mesh; owner net; until 2027-01-31' } });
});

test('what a baseline knows is skipped, and what was written for other tools is told', () => {
  const suppression = { tool: 'checkov', check: 'CKV_K8S_20', rules: ['a'], honoured: false, resource: { apiVersion: 'v1', kind: 'Pod', name: 'web' }, path: 'metadata.annotations.x' };
  const [judged, known] = parse(toJunit({ ...reportOf(finding({ baseline: true })), suppressions: [suppression] })).children;
  expect(judged!.children[0]!.children[0]!.text).toMatch(/\nPod web metadata\.annotations\.x for checkov:CKV_K8S_20 \(a\) is not honoured$/);
  expect(known!.children[0]!.children[0]).toMatchObject({ name: 'skipped', attributes: { message: 'known from the baseline' } });
});

test('a clean report has a case that passed, and an input that was not read is an error', () => {
  const [clean] = parse(toJunit(reportOf())).children;
  expect(clean!.children.map(({ attributes, children: [{ name, text }] }) => [attributes.name, name, text])).toEqual([
    ['judges', 'system-out', '0 findings, 0 waived; 2 resources in 1 file judged by 3 rules'],
  ]);
  const [, unread] = parse(toJunit({ ...reportOf(), unread: [{ file: 'a.yaml', line: 3, message: 'is no YAML' }] })).children[0]!.children;
  expect(unread).toMatchObject({ attributes: { name: 'reads a.yaml', file: 'a.yaml', line: '3' }, children: [{ name: 'error', text: 'a.yaml:3: is no YAML' }] });
});
