import * as fc from 'fast-check';
import { check } from '../../src/checks/checker';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { fingerprints } from '../../src/findings/fingerprint';
import { fields } from '../../src/kube/fields';
import { type KubeObject, kubeObject } from '../../src/kube/object';
import { exampleObjects } from './examples';
import { CONTEXT, policyOf } from './rule-bench';

const RULES = EVERY_RULE.filter(rule => rule.onYaml !== 'not applicable');
const context = { ...CONTEXT, policy: policyOf('profile: strict') };

function found(objects: readonly KubeObject[]): string[] {
  const findings = check({ objects, rules: RULES, context }).judged.map(({ finding }) => finding);
  return fingerprints(findings).map((print, index) => `${findings[index]!.rule} ${findings[index]!.message} ${print}`);
}

/** The objects of an example, under a name and in a namespace that no other example has. */
function apart(objects: readonly KubeObject[], suffix: string): KubeObject[] {
  return objects.map(({ reference, manifest }) => {
    const metadata = fields(manifest.metadata);
    return kubeObject({ ...manifest, metadata: { ...metadata, ...(reference.namespace ? { namespace: `${reference.namespace}-${suffix}` } : {}), name: `${reference.name}-${suffix}` } });
  });
}

const EXAMPLES = RULES.map(rule => exampleObjects(rule, rule.bad));

test.each(EXAMPLES.map((objects, index) => [RULES[index]!.id, objects] as const).filter(([, objects]) => objects.length > 1))('%s: what is found does not depend on the order of the objects', (_, objects) => {
  expect(found([...objects].reverse()).sort()).toEqual(found(objects).sort());
});

test('the order of unrelated objects changes neither findings nor fingerprints', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: EXAMPLES.length - 1 }), { minLength: 2, maxLength: 6 })
    .map(picked => picked.flatMap(index => apart(EXAMPLES[index]!, String(index))));
  const shuffled = some.chain(objects => fc.tuple(fc.constant(objects), fc.shuffledSubarray([...objects], { minLength: objects.length })));
  fc.assert(fc.property(shuffled, ([objects, others]) => {
    expect(found(others).sort()).toEqual(found(objects).sort());
  }), { numRuns: 100, seed: 5 });
});

test('findings stand in the order of their objects, and are the same each time', () => {
  const objects = EXAMPLES.flatMap((each, index) => apart(each, String(index)));
  const { judged } = check({ objects, rules: RULES, context });
  const places = judged.map(({ object }) => objects.indexOf(object)).filter(place => place >= 0);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(found(structuredClone(objects))).toEqual(found(objects));
});
