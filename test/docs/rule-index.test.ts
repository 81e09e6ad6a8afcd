import { ruleIndex } from '../../docs/source/rule-index';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { NOT_RULES } from '../../src/checks/not-rules';

const index = ruleIndex();

/** The part of the index below a heading, up to the next one of that rank. */
function below(heading: string): string {
  const [, part = ''] = index.split(`\n## ${heading}\n`);
  return part.split('\n## ')[0]!;
}

test('lists each rule once by its group, with what it asks for', () => {
  const rows = below('By group').split('\n').filter(line => line.startsWith('| ['));
  expect(rows.map(row => /^\| \[([\w-]+)\]/.exec(row)![1]).sort()).toEqual(EVERY_RULE.map(rule => rule.id).sort());
  expect(rows).toContain('| [pin-image-digest](pin-image-digest.md) | Images are pinned by digest | high (plain YAML: medium) | hardened |');
});

test('lists each rule once by its severity', () => {
  expect([...below('By severity').matchAll(/\[([\w-]+)\]\(/g)].map(match => match[1]).sort()).toEqual(EVERY_RULE.map(rule => rule.id).sort());
});

test('lists each rule by each of its controls, or as one that no standard asks for', () => {
  const part = below('By control');
  const listed = (id: string) => part.split(`[${id}](`).length - 1;
  expect(EVERY_RULE.filter(({ id, controls }) => listed(id) !== Math.max(1, controls.length)).map(rule => rule.id)).toEqual([]);
});

test('sorts controls as people count', () => {
  expect(below('By control').indexOf('[5.1.9](')).toBeLessThan(below('By control').indexOf('[5.1.10]('));
});

test('says of each check of others that is no rule here why it is none', () => {
  const rows = below("By other tools' ids").split('### No rule here\n')[1]!.split('\n');
  expect(rows).toContain('| trivy:KSV-0118, checkov:CKV_K8S_29, checkov:CKV_K8S_30 | that there is a securityContext says nothing; each of its fields has a rule |');
  expect(NOT_RULES.filter(({ why, knownAs }) => !rows.includes(`| ${knownAs.join(', ')} | ${why} |`))).toEqual([]);
});

test('leads to each of its parts', () => {
  const anchors = [...index.matchAll(/^## (.*)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
  expect([...index.split('\n## ')[0]!.matchAll(/\(#([\w-]+)\)/g)].map(match => match[1])).toEqual(anchors);
});

test('lists each rule by each id that other tools have for it', () => {
  const rows = below("By other tools' ids").split('\n').filter(line => line.startsWith('| '));
  const known = EVERY_RULE.flatMap(({ id, knownAs }) => knownAs.map(name => `${name.slice(name.indexOf(':') + 1)} ${id}`));
  const listed = rows.flatMap(row => [...row.matchAll(/\[([\w-]+)\]\(/g)].map(match => `${row.split(' | ')[0]!.slice(2)} ${match[1]}`));
  expect(listed.sort()).toEqual(known.sort());
});
