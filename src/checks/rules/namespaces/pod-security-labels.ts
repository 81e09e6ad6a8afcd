import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

export const podSecurityLabels = objectRule({
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
  kinds: ['Namespace'],

  *check({ manifest }) {
    const level = text(fields(fields(manifest.metadata).labels)[ENFORCE]);
    if (level !== 'restricted' && level !== 'baseline') {
      yield { path: keyPath('metadata.labels', ENFORCE), found: level ?? 'unset', expected: 'restricted or baseline' };
    }
  },
});
