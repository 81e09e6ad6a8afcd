import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

const TYPE = 'kubernetes.io/service-account-token';

export const noLongLivedToken = objectRule({
  id: 'no-long-lived-token',
  title: 'No token of a service account lives for ever',
  severity: Severity.HIGH,
  controls: [cis.tokens, nsa.tokens, attack.stealToken],
  knownAs: ['kyverno:deny-secret-service-account-token-type', 'kyverno:check-serviceaccount-secrets'],
  why: 'Kubernetes fills the Secret with a token that does not expire and is bound to no pod: whoever reads it once has the account until somebody deletes the Secret.',
  fix: 'Delete the Secret; mount a projected `serviceAccountToken`, or ask for a token with `kubectl create token`.',
  whenNotTo: 'A system outside that cannot ask for a fresh token before the old one expires.',
  bad: `apiVersion: v1\nkind: Secret\nmetadata: { name: web-token, annotations: { kubernetes.io/service-account.name: web } }\ntype: ${TYPE}`,
  good: 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }\nautomountServiceAccountToken: false',
  kinds: ['Secret'],

  *check({ manifest }) {
    if (manifest.type === TYPE) {
      yield { path: 'type', found: TYPE, expected: 'a token that expires' };
    }
  },
});
