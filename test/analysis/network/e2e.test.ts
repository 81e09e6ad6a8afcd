import { E2E_CASES } from './e2e-cases';
import { E2E_PODS, e2eExpectation, e2eObjects } from './e2e-model';
import { ask, facts } from './manifests';

test.each(E2E_CASES.map(each => [each.spec, `${each.probe}${each.step ? `, ${each.step}` : ''}`, each] as const))('Kubernetes e2e: %s (%s)', (_, __, given) => {
  const network = facts(e2eObjects(given));
  const pairs = E2E_PODS.flatMap(from => E2E_PODS.map(to => [from, to] as const));
  const verdicts = pairs.map(([from, to]) => `${from} -> ${to} ${ask(network, `${from} -> ${to} ${given.probe}`).verdict}`);
  expect(verdicts).toEqual(pairs.map(([from, to]) => `${from} -> ${to} ${e2eExpectation(given, from, to)}`));
});

test('all 49 specs are there, one of them with two protocols', () => {
  expect(new Set(E2E_CASES.map(each => `${each.spec} ${each.probe.split(' ')[0]}`)).size).toBe(50);
});
