import * as fc from 'fast-check';
import * as yaml from 'js-yaml';
import { EVERY_RULE } from '../../../src/checks/every-rule';
import { judgeFiles } from '../../../src/cli/check/judge-files';
import type { CheckSettings } from '../../../src/cli/check/settings';
import { type Fields, fields } from '../../../src/kube/fields';
import { toJson } from '../../../src/report/json';
import { PLAIN } from '../../../src/report/paint';
import { toText } from '../../../src/report/text';
import { policyOf } from '../../checks/rule-bench';
import { broken, breaks, cuts, cutText } from './mutations';

/** Every rule there is, with the options of its example. */
const POLICY = policyOf(yaml.dump(EVERY_RULE.map(rule => yaml.load(rule.examplePolicy ?? '') as Fields | undefined).reduce<Fields>(merged, { profile: 'strict' })));

function merged(policy: Fields, example: Fields = {}): Fields {
  return { ...policy, ...example, profile: 'strict', rules: { ...fields(policy.rules), ...fields(example.rules) } };
}

/** Manifests as files have them, broken in some places: as structures, as texts or both. */
export function brokenFiles(corpus: readonly Fields[][]): fc.Arbitrary<string> {
  const manifests = fc.tuple(fc.constantFrom(...corpus), fc.array(fc.constantFrom(...corpus), { maxLength: 2 })).map(([first, more]) => [...first, ...more.flat()]);
  const structures = fc.tuple(manifests, fc.array(breaks, { maxLength: 4 })).map(([all, how]) => how.reduce(broken, all));
  const texts = fc.tuple(structures, fc.constantFrom(print, printJson, printList)).map(([all, printer]) => printer(all));
  return fc.tuple(texts, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(cuts, { minLength: 1, maxLength: 3 }) }))
    .map(([text, how]) => how.reduce(cutText, text));
}

function print(manifests: readonly Fields[]): string {
  return manifests.map(manifest => yaml.dump(manifest)).join('---\n');
}

function printJson(manifests: readonly Fields[]): string {
  return manifests.map(manifest => JSON.stringify(manifest, null, 1)).join('\n---\n');
}

function printList(manifests: readonly Fields[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests });
}

/** What a check did with a file that it should not; undefined where all is well. */
export function wrongWith(text: string): string | undefined {
  const settings: CheckSettings = { operands: [], policyFlags: [], policy: POLICY, policyFile: 'hardened.yaml', definitions: [], failOn: 'never', waivers: true, baseline: {}, sinks: [] };
  try {
    const { report, errors } = judgeFiles([{ name: 'a.yaml', text, isNamed: true }], settings, '2026-11-21');
    const lines = text.split(/\r\n?|\n/).length;
    const failed = report.findings.find(finding => finding.rule === 'rule-failed');
    const printed = toText(report, { paint: PLAIN }) + toJson(report);
    const isSilent = report.summary.resources === 0 && errors.length === 0;
    const lost = report.findings.find(({ source }) => !source || !(source.line >= 1 && source.line <= lines && source.column >= 1));
    return failed?.found ?? (isSilent || printed === '' ? 'nothing is said' : undefined) ?? (lost && lost.rule !== 'rule-failed' ? `no place is known for ${lost.message}` : undefined);
  } catch (error) {
    return (error as Error).stack;
  }
}
