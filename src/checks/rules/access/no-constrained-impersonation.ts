import { holdersFor, type Power } from '../../../analysis/access/power';
import type { RoleGrant } from '../../../analysis/access/role-grant';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, type AccessUse, givenBy } from '../../access-rule';

/** KEP-5284: alpha in 1.35, on by default in 1.36. */
const FIRST = 35;

const GROUP = 'authentication.k8s.io';

const isSystem = (name: string): boolean => name.startsWith('system:');

const POWERS: readonly Power[] = [
  { apiGroup: GROUP, resources: ['users', 'groups'], verbs: ['impersonate:user-info'], names: isSystem },
  { apiGroup: GROUP, resources: ['serviceaccounts'], verbs: ['impersonate:serviceaccount'] },
  { apiGroup: GROUP, resources: ['nodes'], verbs: ['impersonate:arbitrary-node'] },
];

export const noConstrainedImpersonation = accessRule({
  id: 'no-constrained-impersonation',
  title: 'Nobody acts as somebody else by constrained impersonation',
  severity: Severity.CRITICAL,
  controls: [cis.escalation, owasp.rbac, attack.validAccounts],
  knownAs: [],
  why: 'From 1.35 on, `impersonate:user-info` and its like let their holder act as any user, service account or node, for the verbs that `impersonate-on:…` lists: tools that look for `impersonate` do not see them.',
  fix: 'Name whom in `resourceNames`, or use `impersonate:associated-node`, which is bound to the node that the pod runs on.',
  whenNotTo: 'A proxy that authenticates people and then acts for them: it is safer with these verbs than with `impersonate`.',
  bad: exampleRole('{ apiGroups: [authentication.k8s.io], resources: [users], verbs: ["impersonate:user-info"] }'),
  good: exampleRole('{ apiGroups: [authentication.k8s.io], resources: [users], resourceNames: [jane@acme.example], verbs: ["impersonate:user-info"] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: (grant, { context }) => {
    if (context.kubernetes < FIRST) {
      return undefined;
    }
    const use = givenBy(grant, ...POWERS);
    return use ?? halfOf(grant);
  },
  field: 'verbs',
  expected: 'nobody but by name',
});

/** What may be done as somebody else, without the permission to be somebody else: that one may come from another role. */
function halfOf({ rule, ...grant }: RoleGrant): AccessUse | undefined {
  const verbs = rule.verbs.filter(verb => /^impersonate-on:(?!associated-node:)/.test(verb));
  const holders = verbs.length > 0 ? holdersFor({ rule, ...grant }, true) : undefined;
  return holders && { verbs, resources: rule.resources, holders, isByName: false, what: `${verbs.join(', ')} ${rule.resources.join(', ')}`, base: Severity.MEDIUM };
}
