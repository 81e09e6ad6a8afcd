import { ApiObject, App, Chart, type IResolver, JsonPatch, Lazy, type ResolutionContext } from 'cdk8s';
import * as fc from 'fast-check';
import { OwnObject, type OwnObjectProps } from '../../src/baseline/own-object';

/** The same object from the library and from cdk8s, neither rendered yet. */
function pair(fields: Record<string, unknown>, app = new App()): [ApiObject, ApiObject] {
  const head = { apiVersion: 'acme.example/v1', kind: 'Thing', metadata: { name: 'thing', annotations: { a: 'b' } } };
  const own: OwnObjectProps = { ...head, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value])) };
  return [new OwnObject(new Chart(app, 'own', { namespace: 'shop' }), 'Thing', own), new ApiObject(new Chart(app, 'cdk8s', { namespace: 'shop' }), 'Thing', { ...head, ...fields })];
}

/** What each of them renders. */
function twins(fields: Record<string, unknown>, app?: App, use: (object: ApiObject) => void = () => undefined): [unknown, unknown] {
  const objects = pair(fields, app);
  objects.forEach(use);
  return objects.map(object => object.toJson() as unknown) as [unknown, unknown];
}

/** The text that an object renders, or why it cannot be rendered: cdk8s takes no key called `__proto__` or `constructor`. */
function outcome(object: ApiObject): string {
  try {
    return JSON.stringify(object.toJson());
  } catch (reason) {
    return String(reason).replace(/^.* with name '[^']*'/, '');
  }
}

const value = fc.letrec(tie => ({
  any: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined), tie('list'), tie('map')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  map: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('b', 'a', '2', '10', '__proto__', 'constructor')), tie('any'), { maxKeys: 4, noNullPrototype: true }),
})).map;

test('an object of the library is rendered as cdk8s renders it, to the order of its keys', () => {
  fc.assert(fc.property(value, spec => {
    const [own, expected] = pair({ spec, data: { z: 1, a: [spec] } });
    expect(outcome(own)).toBe(outcome(expected));
  }), { numRuns: 300 });
});

test('a token among its fields is resolved', () => {
  const [own, expected] = twins({ spec: { size: Lazy.any({ produce: () => ({ b: 1, a: 2 }) }) } });
  expect(JSON.stringify(own)).toBe(JSON.stringify(expected));
  expect(own).toMatchObject({ spec: { size: { a: 2, b: 1 } } });
});

test('a resolver of the user sees its fields', () => {
  const shout: IResolver = { resolve: (context: ResolutionContext) => { if (context.value === 'quiet') { context.replaceValue('LOUD'); } } };
  const [own, expected] = twins({ spec: { tone: 'quiet' } }, new App({ resolvers: [shout] }));
  expect(own).toEqual(expected);
  expect(own).toMatchObject({ spec: { tone: 'LOUD' } });
});

test('a JSON patch changes it', () => {
  const [own, expected] = twins({ spec: { size: 1 } }, new App(), object => object.addJsonPatch(JsonPatch.replace('/spec/size', 2)));
  expect(own).toEqual(expected);
  expect(own).toMatchObject({ spec: { size: 2 } });
});

test('what cannot be rendered is told with the path of the object', () => {
  expect(() => twins({ spec: new Date() })).toThrow("Failed serializing construct at path 'own/Thing'");
});
