import { noDefaultNamespace } from '../../../../src/checks/rules/namespaces/no-default-namespace';
import { testRule } from '../../rule-bench';

testRule(noDefaultNamespace, {
  accepts: {
    'another namespace': 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }',
    'no namespace, which somebody chooses later': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }',
    'an object of that name': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: shop }',
    'what governs the namespace': ['Role', 'RoleBinding', 'NetworkPolicy', 'LimitRange', 'ResourceQuota']
      .map(kind => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: web, namespace: default }`).join('\n---\n'),
    'its own account': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: default }\nautomountServiceAccountToken: false',
    'wrong types': 'apiVersion: v1\nkind: Service\nmetadata: default',
  },
  rejects: {
    'another account': ['apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: default }', 'metadata.namespace'],
    'default': ['apiVersion: acme.example/v1\nkind: Shop\nmetadata: { name: web, namespace: default }', 'metadata.namespace'],
  },
});
