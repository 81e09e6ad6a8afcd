import * as fs from 'node:fs';
import * as path from 'node:path';
import { EVERY_RULE } from '../../src/checks/every-rule';
import type { Rule } from '../../src/checks/rule';
import { findingsOfExample } from './example-app';
import { hitsOf } from './rule-bench';

const RULES = path.join(__dirname, '../../src/checks/rules');
const TESTS = path.join(__dirname, 'rules');

/** Names of files below a folder, without their ending. */
function below(folder: string, ending: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending) && path.basename(name) !== 'list.ts')
    .map(name => name.slice(0, -ending.length))
    .sort();
}

/** What is found in an example; one of a rule about declared intent is a program. */
function foundIn(rule: Rule, example: string): string[] {
  return rule.onYaml === 'not applicable' ? findingsOfExample(example).map(finding => finding.rule) : hitsOf(rule, example).map(hit => hit.card.id);
}

const ids = EVERY_RULE.map(rule => rule.id);
const files = below(RULES, '.ts');

test('each rule has an id of its own', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('each title is a sentence of its own', () => {
  const titles = EVERY_RULE.map(rule => rule.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index || /[.!]$/.test(title))).toEqual([]);
});

test('each rule file is registered under its own name', () => {
  expect([...ids].sort()).toEqual(files.map(file => path.basename(file)).sort());
});

test('each rule has its test, and each test its rule', () => {
  expect(below(TESTS, '.test.ts')).toEqual(files);
});

describe.each(EVERY_RULE.map(rule => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  test('finds its own bad example', () => {
    expect(foundIn(rule, rule.bad)).toContain(rule.id);
  });

  test('is silent on its own good example', () => {
    expect(foundIn(rule, rule.good)).not.toContain(rule.id);
  });

  test('names a control, or says why there is none', () => {
    expect(rule.controls.length > 0 || (rule.noControl ?? '') !== '').toBe(true);
  });

  test('says why, what to do and when not to in sentences', () => {
    expect([rule.why, rule.fix, rule.whenNotTo ?? ''].filter(text => !/^[A-Z`].*[.`]$/s.test(text))).toEqual([]);
  });

  test('absorbs only rules that exist', () => {
    expect((rule.absorbs ?? []).filter(id => !ids.includes(id))).toEqual([]);
  });
});
