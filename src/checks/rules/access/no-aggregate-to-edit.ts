import type { Tuple } from '../../../analysis/access/beyond';
import { type PolicyRule, policyRule } from '../../../analysis/access/policy-rule';
import { beyondRole, USER_FACING, type UserFacing } from '../../../analysis/access/user-facing';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';
import { SINGLE_PERMISSIONS, SPECIAL_VERBS } from '../../single-permissions';

const LABEL = 'rbac.authorization.k8s.io/aggregate-to-';

/** Groups in which a permission more is a door more: pods and Secrets, roles, and what decides over requests and identities. */
const SENSITIVE = new Set([
  '*', '', 'admissionregistration.k8s.io', 'apiregistration.k8s.io', 'authentication.k8s.io', 'certificates.k8s.io', 'rbac.authorization.k8s.io',
]);

const READING = new Set(['get', 'list', 'watch']);

export const noAggregateToEdit = objectRule({
  id: 'no-aggregate-to-edit',
  title: 'No label widens view, edit or admin by what is not the application\'s own',
  severity: Severity.HIGH,
  controls: [cis.escalation, owasp.rbac, attack.manipulation],
  knownAs: [],
  why: 'The label adds the rules to a role that people have in their namespaces all over the cluster, and no binding shows it.',
  fix: 'Keep the label for your own custom resources; put the other rules into a ClusterRole without it, and bind that.',
  whenNotTo: 'The cluster\'s own administrators extend the role on purpose, and people are told what it holds.',
  bad: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: web-view, labels: { ${LABEL}view: "true" } }
rules:
  - { apiGroups: [""], resources: [secrets], verbs: [get] }`,
  good: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: web-view, labels: { ${LABEL}view: "true" } }
rules:
  - { apiGroups: [shop.example], resources: [orders], verbs: [get] }`,
  absorbs: ['no-wildcard-role', 'no-wildcard-resources', 'no-wildcard-verbs', ...SINGLE_PERMISSIONS, ...SPECIAL_VERBS],
  kinds: ['ClusterRole.rbac.authorization.k8s.io'],

  *check({ manifest }) {
    const { labels } = fields(manifest.metadata);
    const targets = USER_FACING.filter(name => fields(labels)[LABEL + name] === 'true');
    // Each role has all that the weaker ones before it have.
    const target = targets[0];
    if (target) {
      yield* list(manifest.rules).flatMap((rule, index) => breachOf(policyRule(rule), `rules[${index}]`, target) ?? []);
    }
  },
});

function breachOf(rule: PolicyRule, cause: string, target: UserFacing): Breach | undefined {
  const added = beyondRole(target, rule).filter(({ apiGroup }) => SENSITIVE.has(apiGroup));
  if (added.length === 0) {
    return undefined;
  }
  const words = (of: keyof Tuple): string => [...new Set(added.map(each => each[of]))].join(', ');
  return {
    path: cause,
    cause,
    found: `${words('verb')} ${words('resource')}, which the label ${LABEL}${target} adds to ClusterRole ${target}`,
    expected: 'only custom resources of the application',
    severity: added.every(isHarmless) ? Severity.MEDIUM : Severity.HIGH,
  };
}

/** Reading what holds no credentials. */
function isHarmless({ resource, verb }: Tuple): boolean {
  return READING.has(verb) && !/^(?:\*|secrets|nodes\/proxy|pods\/(?:exec|attach|portforward|proxy)|services\/proxy)$|^\*\//.test(resource);
}
