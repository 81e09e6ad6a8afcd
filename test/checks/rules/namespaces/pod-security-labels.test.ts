import { podSecurityLabels } from '../../../../src/checks/rules/namespaces/pod-security-labels';
import { hitsOf, testRule } from '../../rule-bench';

const namespace = (labels: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: ${labels} }`;
const PATH = 'metadata.labels["pod-security.kubernetes.io/enforce"]';

testRule(podSecurityLabels, {
  accepts: {
    'restricted': namespace('{ pod-security.kubernetes.io/enforce: restricted }'),
    'versions': namespace('{ pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34, pod-security.kubernetes.io/warn-version: latest }'),
    'a version that is newer than all that are known': namespace('{ pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.99 }'),
    'privileged for warnings': namespace('{ pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/warn: privileged }'),
    'baseline': namespace('{ pod-security.kubernetes.io/enforce: baseline }'),
  },
  rejects: {
    'no labels': ['apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }', PATH],
    'privileged': [namespace('{ pod-security.kubernetes.io/enforce: privileged }'), PATH],
    'a level that does not exist': [namespace('{ pod-security.kubernetes.io/enforce: strict }'), PATH],
    'a version that is none': [
      namespace('{ pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: "1.34" }'), 'metadata.labels["pod-security.kubernetes.io/enforce-version"]',
    ],
    'other labels that the API server cannot read': [
      namespace('{ pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/audit: strict, pod-security.kubernetes.io/warn-version: v1.34.2 }'),
      'metadata.labels["pod-security.kubernetes.io/audit"]', 'metadata.labels["pod-security.kubernetes.io/warn-version"]',
    ],
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

test('says that the Namespace is refused for a label that nobody can read', () => {
  const [hit] = hitsOf(podSecurityLabels, namespace('{ pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: latst }'));
  expect(hit!.breach).toMatchObject({ found: 'latst', expected: 'latest or v1.0 to v1.37', fix: expect.stringContaining('refuses the Namespace') });
});
