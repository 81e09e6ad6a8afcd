import type { PolicyRule } from '../../../analysis/access/policy-rule';
import type { Power } from '../../../analysis/access/power';
import type { RoleGrant } from '../../../analysis/access/role-grant';
import { hasResource, hasWord } from '../../../analysis/access/rule-allows';
import { subjectKey } from '../../../analysis/access/subject';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const GROUP = 'certificates.k8s.io';

const POWER: Power = { apiGroup: GROUP, resources: ['certificatesigningrequests/approval'], verbs: ['update', 'patch'], names: () => true };

/** Signers whose certificates the API server takes for users or nodes. */
const CLIENT_SIGNER = /^kubernetes\.io\/(?:\*|kube-apiserver-client(?:-kubelet)?|legacy-unknown)$/;

export const noCertificateApproval = accessRule({
  id: 'no-certificate-approval',
  title: 'Nobody approves certificates of users',
  severity: Severity.HIGH,
  controls: [cis.certificateApproval, owasp.rbac, attack.validAccounts],
  knownAs: ['checkov:CKV_K8S_156', 'kubescape:C-0280', 'kyverno:restrict-clusterrole-csr'],
  why: 'An approved certificate is any user or group that its request names, `system:masters` included, and no role takes that back before it expires.',
  fix: 'Remove `certificatesigningrequests/approval`, or name a signer of your own in the `resourceNames` of the rule about `signers`.',
  whenNotTo: 'A controller that approves the certificates of nodes after it has looked at them.',
  bad: exampleRole('{ apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval, signers], verbs: [update, approve] }'),
  good: exampleRole('{ apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests], verbs: [create, get] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: (grant, { access }) => {
    const use = givenBy(grant, POWER);
    const signers = use ? signersOf(grant, access.grants) : undefined;
    return use && signers !== 'own' ? { ...use, isByName: use.isByName && signers !== 'client', base: BASE[signers!] } : undefined;
  },
  field: 'resources',
  expected: 'no approving but for signers of your own',
});

const BASE = { client: Severity.HIGH, kubelet: Severity.MEDIUM, none: Severity.LOW } as const;

/**
 * For which signers the holders of a grant may approve, who need a permission for that too: the most dangerous ones.
 *
 * Without any the permission has no effect yet.
 */
function signersOf(grant: RoleGrant, grants: readonly RoleGrant[]): 'client' | 'kubelet' | 'own' | 'none' {
  const subjects = new Set(grant.holders.map(({ subject }) => subjectKey(subject)));
  const isTheirs = ({ role, holders }: RoleGrant): boolean => role === grant.role || holders.some(({ subject }) => subjects.has(subjectKey(subject)));
  const approving = grants.filter(each => mayApprove(each.rule) && isTheirs(each));
  const names = approving.flatMap(({ rule }) => (rule.resourceNames.length > 0 ? rule.resourceNames : ['kubernetes.io/*']));
  if (names.some(name => CLIENT_SIGNER.test(name))) {
    return 'client';
  }
  if (names.some(name => name.startsWith('kubernetes.io/'))) {
    return 'kubelet';
  }
  return names.length > 0 ? 'own' : 'none';
}

function mayApprove(rule: PolicyRule): boolean {
  return hasWord(rule.verbs, 'approve') && hasWord(rule.apiGroups, GROUP) && hasResource(rule, 'signers');
}
