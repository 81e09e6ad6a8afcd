import { FilledSecrets } from '../../../analysis/secrets/filled-secrets';
import { Severity } from '../../../findings/severity';
import { text } from '../../../kube/fields';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

/** Secrets that the cluster or its tools write by themselves. */
const WRITTEN_BY_OTHERS = /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token|helm\.sh\/release\..*)$/;

export const externalSecretStore = setRule({
  id: 'external-secret-store',
  title: 'Secrets are kept in a store outside the cluster',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [cis.externalSecrets, nsa.secrets, owasp.secrets],
  knownAs: ['kubescape:C-0208', 'kubescape:C-0234'],
  why: 'A Secret that lives in the cluster alone is rotated by hand, audited by nobody, and lost with the cluster.',
  fix: 'Keep the values in a store, and let an ExternalSecret, a SecretProviderClass or a VaultStaticSecret bring them in.',
  whenNotTo: 'The software makes the values itself, in the cluster.',
  bad: 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }',
  good: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec: { secretStoreRef: { name: vault }, dataFrom: [{ extract: { key: shop/db } }] }`,

  *check(facts) {
    const filled = FilledSecrets.fromStores(kind => facts.ofKind(kind));
    for (const object of facts.ofKind('Secret')) {
      const { namespace, name } = object.reference;
      if (!filled.has(namespace, name) && !WRITTEN_BY_OTHERS.test(text(object.manifest.type) ?? '')) {
        yield { object, path: '', found: 'kept in the cluster alone', expected: 'filled from a store outside of it' };
      }
    }
  },
});
