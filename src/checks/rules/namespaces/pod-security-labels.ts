import { evaluate } from '../../../analysis/pod-security/evaluate';
import { unreadableLabels } from '../../../analysis/pod-security/unreadable-labels';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { setRule } from '../../rule';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

const REFUSED = 'Correct the label, or remove it: the API server refuses the Namespace.';

export const podSecurityLabels = setRule({
  id: 'pod-security-labels',
  title: 'Namespaces enforce a level of the Pod Security Standards',
  severity: Severity.HIGH,
  controls: [cis.podSecurity, nsa.podSecurity, owasp.policies],
  knownAs: [
    ...Array.from({ length: 13 }, (_, index) => `kubescape:C-0${192 + index}`), 'kyverno:deny-privileged-profile', 'kyverno:add-psa-namespace-reporting',
  ],
  why: 'Without the label the namespace takes whatever pod comes, and whoever may create pods there may take over the node.',
  fix: `Label the Namespace with \`${ENFORCE}: restricted\`, or \`baseline\` where that is too much.`,
  whenNotTo: 'An admission policy of the whole cluster enforces the same.',
  bad: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }',
  good: `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { ${ENFORCE}: restricted } }`,

  *check(facts) {
    for (const namespace of facts.ofKind('Namespace')) {
      const labels = fields(fields(namespace.manifest.metadata).labels);
      const level = text(labels[ENFORCE]);
      if (level !== 'restricted' && level !== 'baseline') {
        const severity = facts.context.origin === 'yaml' && holdsMisfit(namespace.reference.name, facts) ? { severity: Severity.LOW } : {};
        yield { object: namespace, path: keyPath('metadata.labels', ENFORCE), found: level ?? 'unset', expected: 'restricted or baseline', ...severity };
      }
      for (const { name, value, expected } of unreadableLabels(labels).filter(each => each.name !== ENFORCE)) {
        yield { object: namespace, path: keyPath('metadata.labels', name), found: value, expected, cause: name, fix: REFUSED };
      }
    }
  },
});

/** Whether a pod of the namespace would be refused at either level: what that pod breaks is to be mended first, and other findings tell of it. */
function holdsMisfit(namespace: string, { pods, context: { kubernetes, policy } }: Facts): boolean {
  return pods.some(pod => (pod.object.reference.namespace ?? policy.namespace) === namespace && evaluate(pod, 'baseline', kubernetes).length > 0);
}
