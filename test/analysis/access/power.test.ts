import * as fc from 'fast-check';
import { type Power, useOf } from '../../../src/analysis/access/power';
import { ruleAllows } from '../../../src/analysis/access/rule-allows';
import { clusterRole, clusterRoleBinding, factsOf } from './bench';

const VERBS = ['get', 'list', 'create', '*'];
const GROUPS = ['', 'apps', '*'];
const RESOURCES = ['pods', 'pods/exec', 'secrets', '*/exec', '*', 'pods/*'];

const some = (words: readonly string[]) => fc.subarray([...words], { minLength: 1 });

test('a grant gives a power exactly where its rule allows one of its requests', () => {
  const rule = fc.record({ verbs: some(VERBS), apiGroups: some(GROUPS), resources: some(RESOURCES), resourceNames: fc.constantFrom([], ['web']) });
  const power: fc.Arbitrary<Power> = fc.record({
    apiGroup: fc.constantFrom('', 'apps'), verbs: some(['get', 'list', 'create']), resources: some(['pods', 'pods/exec', 'secrets']),
  });
  fc.assert(fc.property(rule, power, (written, { apiGroup, verbs, resources }) => {
    const [grant] = factsOf([clusterRole('web', [written]), clusterRoleBinding('web', 'User:jane')]).grants;
    const requests = verbs.flatMap(verb => resources.map(each => {
      const [resource, subresource] = each.split('/');
      return { verb, apiGroup, resource: resource!, ...(subresource ? { subresource } : {}) };
    }));
    const allowed = requests.filter(request => ruleAllows(grant!.rule, request));
    const use = useOf(grant!, [{ apiGroup, verbs, resources }]);
    expect(new Set(use?.verbs)).toEqual(new Set(allowed.map(each => each.verb)));
    expect(new Set(use?.resources)).toEqual(new Set(allowed.map(each => (each.subresource ? `${each.resource}/${each.subresource}` : each.resource))));
  }), { numRuns: 500 });
});
