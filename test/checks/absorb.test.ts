import { absorb } from '../../src/checks/absorb';
import type { Card } from '../../src/checks/card';
import { type Hit, hit } from '../../src/checks/hit';
import type { Breach } from '../../src/checks/rule';
import { Severity } from '../../src/findings/severity';
import { type KubeObject, kubeObject } from '../../src/kube/object';

function card(id: string, absorbs: readonly string[] = []): Card {
  return { id, absorbs, title: id, severity: Severity.LOW, controls: [], knownAs: [], why: '', fix: '', bad: '', good: '' };
}

const [WEB, API, COPY] = ['web', 'api', 'web'].map(name => kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name } })) as [KubeObject, KubeObject, KubeObject];

function of(rule: Card, breach: Partial<Breach> = {}, object = WEB): Hit {
  return hit(rule, object, { path: '', found: '', expected: '', ...breach });
}

function shown(...hits: readonly Hit[]): string[] {
  return absorb(hits).map(each => [each.card.id, ...each.absorbed.map(weaker => weaker.card.id)].join(' > '));
}

const weak = card('weak');
const strong = card('strong', ['weak', 'other']);

test('puts the weaker into the stronger, in whatever order they come', () => {
  expect([shown(of(strong), of(weak)), shown(of(weak), of(strong))]).toEqual([['strong > weak'], ['strong > weak']]);
});

test('keeps apart objects, containers and causes', () => {
  expect(shown(of(strong), of(weak, {}, API))).toEqual(['strong', 'weak']);
  expect(shown(of(strong), of(weak, {}, COPY))).toEqual(['strong', 'weak']);
  expect(shown(of(strong, { container: 'a' }), of(weak, { container: 'b' }))).toEqual(['strong', 'weak']);
  expect(shown(of(strong, { cause: 'volumes[0]' }), of(weak, { cause: 'volumes[1]' }))).toEqual(['strong', 'weak']);
});

test('takes an open container or cause for any', () => {
  expect(shown(of(strong, { cause: 'volumes[0]' }), of(weak, { container: 'a' }))).toEqual(['strong > weak']);
});

test('takes in no more than a breach says, where it says so', () => {
  expect(shown(of(strong, { absorbs: ['other'] }), of(weak), of(card('other')))).toEqual(['strong > other', 'weak']);
});

test('loses nothing that the absorbed would have absorbed', () => {
  expect(shown(of(card('strongest', ['strong'])), of(strong), of(weak))).toEqual(['strongest > strong > weak']);
});
