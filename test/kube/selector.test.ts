import { labelsOf, selectorOf, selects } from '../../src/kube/selector';

const matches = (selector: unknown, labels: object) => selects(selectorOf(selector)!, labelsOf(labels));
const expression = (operator: string, values?: unknown, key: unknown = 'app') => ({ matchExpressions: [{ key, operator, ...(values === undefined ? {} : { values }) }] });

test.each([
  [{}, {}, true],
  [{ matchLabels: null, matchExpressions: null }, {}, true],
  [{ matchLabels: { app: 'a' } }, { app: 'a', tier: 'b' }, true],
  [{ matchLabels: { app: 'a' } }, { app: 'b' }, false],
  [{ matchLabels: { app: 'a' } }, {}, false],
  [{ matchLabels: { app: '' } }, { app: '' }, true],
  [{ matchLabels: { app: '' } }, {}, false],
  [{ matchLabels: { app: null } }, { app: '' }, true],
  [{ matchLabels: { app: '' } }, { app: null }, true],
  [{ matchLabels: { app: 'a', tier: 'b' } }, { app: 'a' }, false],
  [expression('In', ['a', 'b']), { app: 'b' }, true],
  [expression('In', ['a', 'b']), { app: 'c' }, false],
  [expression('In', ['a']), {}, false],
  [expression('In', ['']), { app: '' }, true],
  [expression('In', ['']), {}, false],
  [expression('In', [null]), { app: '' }, true],
  [expression('NotIn', ['a']), { app: 'b' }, true],
  [expression('NotIn', ['a']), { app: 'a' }, false],
  [expression('NotIn', ['a']), {}, true],
  [expression('NotIn', ['']), { app: '' }, false],
  [expression('Exists'), { app: '' }, true],
  [expression('Exists', []), {}, false],
  [expression('Exists', null), { app: 'a' }, true],
  [expression('DoesNotExist'), {}, true],
  [expression('DoesNotExist'), { app: '' }, false],
  [expression('Exists', undefined, 'constructor'), {}, false],
  [{ matchLabels: { app: 'a' }, ...expression('NotIn', ['a']) }, { app: 'a' }, false],
])('%j of %j is %s', (selector, labels, expected) => {
  expect(matches(selector, labels)).toBe(expected);
});

test.each([
  [undefined], [null], ['app=a'], [[]], [{ matchLabels: ['app'] }], [{ matchLabels: 'app' }], [{ matchLabels: { app: 1 } }], [{ matchLabels: { app: true } }], [{ matchLabels: { app: 'a b' } }],
  [{ matchLabels: { app: '-a' } }], [{ matchLabels: { app: 'a'.repeat(64) } }], [{ matchLabels: { 'a b': 'a' } }], [{ matchLabels: { '': 'a' } }], [{ matchLabels: { '/app': 'a' } }],
  [{ matchLabels: { 'Example.com/app': 'a' } }], [{ matchLabels: { 'example.com/': 'a' } }], [{ matchLabels: { 'a/b/c': 'a' } }], [{ matchLabels: { [`${'a'.repeat(254)}/b`]: 'a' } }],
  [{ matchLabels: { ['a'.repeat(64)]: 'a' } }], [{ matchExpressions: {} }], [{ matchExpressions: ['app'] }], [{ matchExpressions: [null] }], [expression('In')], [expression('In', [])],
  [expression('NotIn', [])], [expression('In', 'a')], [expression('In', [1])], [expression('Exists', ['a'])], [expression('DoesNotExist', ['a'])], [expression('in', ['a'])], [expression('Gt', ['1'])],
  [expression('Exists', undefined, 1)], [expression('Exists', undefined, '')],
])('%j is no selector', selector => {
  expect(selectorOf(selector)).toBeUndefined();
});

test.each([`${'a'.repeat(253)}/${'b'.repeat(63)}`, 'kubernetes.io/metadata.name', 'a', 'A_b.c-9', '0/0'])('%s is a key of a label', key => {
  expect(matches({ matchLabels: { [key]: 'a'.repeat(63) } }, { [key]: 'a'.repeat(63) })).toBe(true);
});

test('labels that are no text are left out, and null is an empty text', () => {
  expect(labelsOf({ a: 'x', b: 1, c: null, d: true, e: {} })).toEqual({ a: 'x', c: '' });
  expect([labelsOf(null), labelsOf('a'), labelsOf(['a'])]).toEqual([{}, {}, {}]);
});
