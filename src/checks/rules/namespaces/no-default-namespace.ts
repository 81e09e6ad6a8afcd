import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

/** What governs the namespace, and who may come in from others. */
const GOVERNING = new Set(['Role', 'RoleBinding', 'NetworkPolicy', 'LimitRange', 'ResourceQuota']);

export const noDefaultNamespace = objectRule({
  id: 'no-default-namespace',
  title: 'Nothing is put into the default namespace',
  severity: Severity.LOW,
  controls: [cis.defaultNamespace, nsa.namespaces],
  knownAs: [
    'kube-linter:use-namespace', 'trivy:KSV-0110', 'checkov:CKV_K8S_21', 'kubescape:C-0061', 'kubescape:C-0212', 'kyverno:disallow-default-namespace',
  ],
  why: 'What shares the default namespace shares its roles, quotas and network policies, and whatever names no namespace lands there, too.',
  fix: 'Set `metadata.namespace` to a namespace of the app.',
  whenNotTo: 'Software looks for the object there and nowhere else. Roles, policies and quotas that govern the namespace itself are no finding.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, namespace: default }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, namespace: shop }',
  kinds: ['*'],

  *check({ reference: { kind, namespace, name } }) {
    const isItsOwn = GOVERNING.has(kind) || (kind === 'ServiceAccount' && name === 'default');
    if (namespace === 'default' && !isItsOwn) {
      yield { path: 'metadata.namespace', found: 'default', expected: 'a namespace of the app' };
    }
  },
});
