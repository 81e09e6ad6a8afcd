import { Severity } from '../../../findings/severity';
import { type Fields, fields, scalarText, text } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

export const noSecretRetain = objectRule({
  id: 'no-secret-retain',
  title: 'A secret that its store no longer has is deleted from the cluster',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [nsa.secrets, owasp.secrets],
  knownAs: [],
  why: 'By default the External Secrets operator keeps the last value for ever: a secret that was revoked in the store still opens doors.',
  fix: 'Set `target.deletionPolicy: Delete` with `creationPolicy: Owner`, and read the store again and again (`refreshPolicy: Periodic`).',
  whenNotTo: 'Pods have to outlive a store that loses its entries.',
  bad: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec: { secretStoreRef: { name: vault }, dataFrom: [{ extract: { key: shop/db } }] }`,
  good: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec: { secretStoreRef: { name: vault }, target: { deletionPolicy: Delete }, dataFrom: [{ extract: { key: shop/db } }] }`,
  kinds: ['ExternalSecret.external-secrets.io', 'ClusterExternalSecret.external-secrets.io'],

  *check({ reference, manifest }) {
    const isCluster = reference.kind === 'ClusterExternalSecret';
    const spec = fields(manifest.spec);
    yield* breaches(isCluster ? fields(spec.externalSecretSpec) : spec, isCluster ? 'spec.externalSecretSpec' : 'spec');
  },
});

function* breaches({ target, refreshPolicy, refreshInterval }: Fields, path: string): Iterable<Breach> {
  const { deletionPolicy } = fields(target);
  if (deletionPolicy !== 'Delete') {
    yield { path: `${path}.target.deletionPolicy`, found: text(deletionPolicy) ?? 'unset (Retain)', expected: 'Delete' };
  } else if (refreshPolicy !== undefined && refreshPolicy !== 'Periodic') {
    yield { path: `${path}.refreshPolicy`, found: text(refreshPolicy) ?? JSON.stringify(refreshPolicy), expected: 'Periodic: otherwise nobody notices that it is gone' };
  } else if (/^0+(?:ns|us|ms|s|m|h)?$/.test(scalarText(refreshInterval) ?? '')) {
    yield { path: `${path}.refreshInterval`, found: scalarText(refreshInterval)!, expected: 'an interval: otherwise nobody notices that it is gone' };
  }
}
