import { accountOf, mountsToken, projectsToken } from '../../../analysis/access/pod-account';
import type { Holder } from '../../../analysis/access/role-grant';
import { ByName } from '../../../analysis/existing/by-name';
import { Severity } from '../../../findings/severity';
import { Multimap } from '../../../kube/multimap';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { display } from '../../../kube/reference';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { type SetBreach, setRule } from '../../rule';

const FIELD = 'automountServiceAccountToken';

const EXAMPLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web`;

export const noMissingToken = setRule({
  id: 'no-missing-token',
  title: 'An account that was given a role has a token somewhere',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [cis.tokens, owasp.rbac],
  knownAs: [],
  why: 'The pods of the account cannot ask the API server for what they were given: either the role is not needed, or the application does not work.',
  fix: 'Remove the binding and its role, or mount the token where it is needed.',
  whenNotTo: 'The account is also used from outside, with tokens that are asked for.',
  bad: `${EXAMPLE}\n  ${FIELD}: false`,
  good: EXAMPLE,

  *check(facts) {
    const accounts = new ByName(facts.ofKind('ServiceAccount'));
    for (const pods of podsByAccount(facts).values()) {
      const account = accounts.get(pods[0]!.object.reference.namespace, accountOf(pods[0]!).name);
      const given = pods.some(pod => mountsToken(pod, account) || projectsToken(pod)) ? undefined : roleOf(pods[0]!, facts);
      if (given) {
        yield breachOf(pods[0]!, account, given);
      }
    }
  },
});

function podsByAccount({ pods }: Facts): Multimap<string, PodTemplate> {
  const found = new Multimap<string, PodTemplate>();
  for (const pod of pods) {
    const { namespace = '', name } = accountOf(pod);
    found.add(`${namespace}/${name}`, pod);
  }
  return found;
}

/** What bindings give to the account itself, not to all accounts of its namespace. */
function roleOf(pod: PodTemplate, { access }: Facts): Holder | undefined {
  return access.boundTo(accountOf(pod)).find(({ subject }) => subject.kind === 'ServiceAccount');
}

/** Where the token is switched off. */
function breachOf(pod: PodTemplate, account: KubeObject | undefined, { binding }: Holder): SetBreach {
  const found = `false, though ${display(binding.object.reference)} gives the account ${binding.roleRef.kind} ${binding.roleRef.name}`;
  const expected = 'true, or no binding';
  return pod.spec[FIELD] === false || !account
    ? { object: pod.object, path: joinPath(pod.path, `spec.${FIELD}`), found, expected }
    : { object: account, path: FIELD, found, expected };
}
