import { podSecurityLabels } from '../../../../src/checks/rules/namespaces/pod-security-labels';
import { hitsOf, testRule } from '../../rule-bench';

const namespace = (labels: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: ${labels} }`;
const PATH = 'metadata.labels["pod-security.kubernetes.io/enforce"]';

testRule(podSecurityLabels, {
  accepts: {
    restricted: namespace('{ pod-security.kubernetes.io/enforce: restricted }'),
    baseline: namespace('{ pod-security.kubernetes.io/enforce: baseline }'),
  },
  rejects: {
    'no labels': ['apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }', PATH],
    'privileged': [namespace('{ pod-security.kubernetes.io/enforce: privileged }'), PATH],
    'a level that does not exist': [namespace('{ pod-security.kubernetes.io/enforce: strict }'), PATH],
    'warnings only': [namespace('{ pod-security.kubernetes.io/warn: restricted }'), PATH],
  },
});

const pod = (name: string, spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: shop }\nspec: ${spec}`;
const severities = (yaml: string, origin: 'app' | 'yaml' = 'yaml') => hitsOf(podSecurityLabels, yaml, { origin }).map(hit => hit.breach.severity);

test.each([
  ['low where a pod has to be mended first', `${namespace('{}')}\n---\n${pod('agent', '{ hostNetwork: true }')}`, 'low'],
  ['low where the label says what such a pod needs', `${namespace('{ pod-security.kubernetes.io/enforce: privileged }')}\n---\n${pod('agent', '{ hostPID: true }')}`, 'low'],
  ['high where all pods meet baseline', `${namespace('{}')}\n---\n${pod('web', '{ containers: [] }')}`, undefined],
  ['high where such a pod is in another namespace', `${namespace('{}')}\n---\n${pod('agent', '{ hostNetwork: true }').replace('namespace: shop', 'namespace: other')}`, undefined],
])('is %s', (_, yaml, severity) => {
  expect(severities(yaml)).toEqual([severity]);
});

test('is as bad in an app, which says why a namespace takes such pods', () => {
  expect(severities(`${namespace('{}')}\n---\n${pod('agent', '{ hostNetwork: true }')}`, 'app')).toEqual([undefined]);
});
