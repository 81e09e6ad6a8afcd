import type { Account } from '../../../analysis/access/identity';
import { accountOf, mountsToken } from '../../../analysis/access/pod-account';
import { ByName } from '../../../analysis/existing/by-name';
import { Severity } from '../../../findings/severity';
import { joinPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { setRule } from '../../rule';

const FIELD = 'automountServiceAccountToken';

export const noTokenAutomount = setRule({
  id: 'no-token-automount',
  title: 'Pods that were given nothing mount no token',
  severity: Severity.MEDIUM,
  controls: [cis.tokens, nsa.tokens, owasp.rbac, attack.stealToken],
  knownAs: [
    'polaris:automountServiceAccountToken', 'kubesec:AutomountServiceAccountToken', 'trivy:KSV-0036', 'checkov:CKV_K8S_38', 'kubescape:C-0034',
    'kubescape:C-0190', 'kubescape:C-0261', 'kyverno:restrict-automount-sa-token', 'kyverno:restrict-sa-automount-sa-token',
    'gatekeeper:K8sPSPAutomountServiceAccountTokenPod',
  ],
  why: 'A token is mounted unless someone says no: whoever breaks into the pod is known to the API server, and has whatever the account is given one day.',
  fix: `Set \`${FIELD}: false\` in the pod, or in its ServiceAccount; a projected volume gives a token to the one container that needs it.`,
  whenNotTo: 'The software shows its token to something other than the API server, such as a secrets manager; a projected volume with that audience is better.',
  bad: 'serviceAccountName: web',
  good: `serviceAccountName: web\n${FIELD}: false`,

  *check(facts) {
    const accounts = new ByName(facts.ofKind('ServiceAccount'));
    for (const pod of facts.pods) {
      const account = accountOf(pod);
      const object = accounts.get(account.namespace, account.name);
      if (mountsToken(pod, object) && !isBound(account, facts)) {
        const written = pod.spec[FIELD];
        // What an account was given elsewhere stands with the account.
        const isKnown = object !== undefined || account.name === 'default';
        yield {
          object: pod.object,
          path: joinPath(pod.path, `spec.${FIELD}`),
          found: written === undefined ? 'unset' : JSON.stringify(written),
          expected: isKnown ? 'false' : 'false, if the account is given nothing elsewhere',
          severity: isKnown ? Severity.MEDIUM : Severity.LOW,
        };
      }
    }
  },
});

/** An account that names no namespace is in one that is not known: it may be any of its name. */
function isBound(account: Account, { access }: Facts): boolean {
  const isUnplaced = account.name !== 'default' && (account.namespace ?? access.cluster.unnamed) === undefined;
  return access.boundTo(account).length > 0
    || (isUnplaced && access.cluster.bindings.some(({ subjects }) => subjects.some(({ kind, name }) => kind === 'ServiceAccount' && name === account.name)));
}
