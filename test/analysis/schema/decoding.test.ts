import { Schemas } from '../../../src/analysis/schema/schemas';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import vectors from './vectors.json';
import { type Verdict, verdictOf } from './verdict';

interface Vector extends Verdict {
  readonly kubernetes: number;
  readonly object: Fields;
}

/** Recorded by `npm run conformance:schema -- --vectors`. */
const VECTORS = vectors as readonly Vector[];

test.each([28, 37])('fields and types are judged as the strict decoder of Kubernetes 1.%i judges them', kubernetes => {
  const schemas = new Schemas(kubernetes, []);
  const own = VECTORS.filter(vector => vector.kubernetes === kubernetes);
  const judged = own.map(({ object }) => ({ object, ...verdictOf(schemas.problemsOf(kubeObject(object))) }));
  expect(own.length).toBeGreaterThan(100);
  expect(judged).toEqual(own.map(({ object, types, unknown }) => ({ object, types, unknown })));
});

test('an object is not changed by being judged', () => {
  const schemas = new Schemas(37, []);
  const before = JSON.stringify(VECTORS);
  VECTORS.forEach(({ object }) => schemas.problemsOf(kubeObject(object)));
  expect(JSON.stringify(VECTORS)).toBe(before);
});
