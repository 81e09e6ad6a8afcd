import { podSecurityLabels } from '../../../../src/checks/rules/namespaces/pod-security-labels';
import { testRule } from '../../rule-bench';

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
