import { effectiveRules } from '../../../src/analysis/access/aggregate';
import type { Fields } from '../../../src/kube/fields';
import { aggregate, clusterRole, factsOf, resources, role } from './bench';

const NAILS = resources('hammer', '', 'nails');
const WEDGES = resources('hammer', '', 'wedges');
const MORTISES = resources('chisel', '', 'mortises');
const BOARDS = resources('saw', '', 'boards');

const hammer = (labels: Fields) => clusterRole('hammer', [NAILS, WEDGES], { labels });
const chisel = (labels: Fields) => clusterRole('chisel', [MORTISES], { labels });
const saw = (labels: Fields, name = 'saw') => clusterRole(name, [BOARDS], { labels });

/** The resources that the rules of a role are about, in their order. */
function resourcesOf(name: string, manifests: readonly Fields[]): string[] {
  const { roles } = factsOf(manifests).cluster;
  const rules = effectiveRules(roles).get(roles.find(each => each.name === name)!)!;
  return rules.flatMap(({ rule }) => rule.resources);
}

/** The cases of TestSyncClusterRole in pkg/controller/clusterroleaggregation/clusterroleaggregation_controller_test.go of Kubernetes v1.37.0. */
test.each<[string, readonly Fields[], readonly string[]]>([
  ['the rules of its own are dropped', [hammer({ foo: 'bar' }), aggregate('combined', [{ foo: 'bar' }], [BOARDS])], ['nails', 'wedges']],
  ['so they are where nothing is selected', [hammer({ foo: 'not-bar' }), aggregate('combined', [{ foo: 'bar' }], [NAILS])], []],
  [
    'what is selected comes by name', [hammer({ foo: 'bar' }), chisel({ foo: 'bar' }), saw({ foo: 'not-bar' }), aggregate('combined', [{ foo: 'bar' }])],
    ['mortises', 'nails', 'wedges'],
  ],
  [
    'several selectors add up', [hammer({ foo: 'bar' }), chisel({ foo: 'bar' }), saw({ foo: 'not-bar' }), aggregate('combined', [{ foo: 'bar' }, { foo: 'not-bar' }])],
    ['mortises', 'nails', 'wedges', 'boards'],
  ],
])('%s', (_, manifests, expected) => {
  expect(resourcesOf('combined', manifests)).toEqual(expected);
});

test('no selector selects nothing, an empty one everything', () => {
  const all = [hammer({}), chisel({ a: 'b' })];
  expect(resourcesOf('combined', [...all, aggregate('combined', [])])).toEqual([]);
  expect(resourcesOf('combined', [...all, aggregate('combined', [{}])])).toEqual(['mortises', 'nails', 'wedges']);
});

test('a selector that the API server refuses selects nothing', () => {
  const refused = { ...aggregate('combined', []), aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Like' }] }, 'all'] } };
  expect(resourcesOf('combined', [hammer({}), refused])).toEqual([]);
});

test('aggregates of aggregates come out whole', () => {
  const manifests = [saw({ to: 'view' }), aggregate('view', [{ to: 'view' }], [], { labels: { to: 'edit' } }), hammer({ to: 'edit' }), aggregate('edit', [{ to: 'edit' }])];
  expect(resourcesOf('edit', manifests).sort()).toEqual(['boards', 'nails', 'wedges']);
});

test('aggregates that select each other end', () => {
  const manifests = [aggregate('a', [{ part: 'b' }], [NAILS], { labels: { part: 'a' } }), aggregate('b', [{ part: 'a' }], [], { labels: { part: 'b' } })];
  expect(resourcesOf('a', manifests)).toEqual([]);
});

test('a long chain of aggregates ends', () => {
  const chain = Array.from({ length: 2_000 }, (_, index) => aggregate(`r${index}`, [{ step: `${index + 1}` }], [], { labels: { step: `${index}` } }));
  expect(resourcesOf('r0', [...chain, clusterRole('last', [NAILS], { labels: { step: '2000' } })])).toEqual(['nails']);
});

test('Roles neither aggregate nor are aggregated', () => {
  const manifests = [{ ...role('shop', 'web', NAILS), metadata: { name: 'web', namespace: 'shop', labels: { a: 'b' } } }, aggregate('combined', [{ a: 'b' }])];
  expect(resourcesOf('combined', manifests)).toEqual([]);
  expect(resourcesOf('web', [{ ...role('shop', 'web', NAILS), aggregationRule: { clusterRoleSelectors: [] } }])).toEqual(['nails']);
});
