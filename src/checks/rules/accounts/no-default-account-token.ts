import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

const FIELD = 'automountServiceAccountToken';

export const noDefaultAccountToken = objectRule({
  id: 'no-default-account-token',
  title: 'The default account of a namespace mounts no token',
  severity: Severity.LOW,
  controls: [cis.defaultAccounts, nsa.tokens, attack.stealToken],
  knownAs: ['checkov:CKV_K8S_41', 'kubescape:C-0189'],
  why: 'Every pod that names no account mounts its token, whether or not it knows the API server.',
  fix: `Set \`${FIELD}: false\` in the ServiceAccount.`,
  whenNotTo: 'Pods of the namespace that cannot be changed name no account, and need the API server.',
  bad: 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: shop }',
  good: `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: shop }\n${FIELD}: false`,
  kinds: ['ServiceAccount'],

  *check({ reference, manifest }) {
    const written = manifest[FIELD];
    if (reference.name === 'default' && written !== false) {
      yield { path: FIELD, found: written === undefined ? 'unset' : JSON.stringify(written), expected: 'false' };
    }
  },
});
