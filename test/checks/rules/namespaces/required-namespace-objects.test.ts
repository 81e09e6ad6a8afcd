import { requiredNamespaceObjects } from '../../../../src/checks/rules/namespaces/required-namespace-objects';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const namespace = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n---\n`;
const object = (kind: string, apiVersion: string, where: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: all, namespace: ${where} }\n---\n`;
const quota = (where: string) => object('ResourceQuota', 'v1', where);
const networkPolicy = (where: string) => object('NetworkPolicy', 'networking.k8s.io/v1', where);
const POLICY = 'rules: { required-namespace-objects: { kinds: [ResourceQuota, NetworkPolicy], except: [tools] } }\nexternals: [ResourceQuota/data/quota]';

testRule(requiredNamespaceObjects, {
  policy: POLICY,
  accepts: {
    'all of them': namespace('shop') + quota('shop') + networkPolicy('shop'),
    'one that others make': namespace('data') + networkPolicy('data'),
    'a namespace that needs none': namespace('tools'),
    'a namespace that others make': quota('shop'),
  },
  rejects: {
    'none of them': [namespace('shop'), ''],
    'those of another namespace': [namespace('shop') + quota('other') + networkPolicy('shop'), ''],
  },
});

test('says what is missing', () => {
  expect(hitsOf(requiredNamespaceObjects, namespace('shop') + quota('shop'), { policy: policyOf(POLICY) })[0]!.breach.found).toBe('without NetworkPolicy');
});
