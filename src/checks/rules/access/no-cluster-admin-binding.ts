import type { AccessFacts } from '../../../analysis/access/access-facts';
import type { Binding } from '../../../analysis/access/binding';
import type { PolicyRule } from '../../../analysis/access/policy-rule';
import { holdersFor } from '../../../analysis/access/power';
import { type Holder, rulePath } from '../../../analysis/access/role-grant';
import { isSystem } from '../../../analysis/access/system-subjects';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { whoMay } from '../../access-rule';
import { accessSeverity } from '../../access-severity';
import { type SetBreach, setRule } from '../../rule';
import { SINGLE_PERMISSIONS, SPECIAL_VERBS } from '../../single-permissions';

export const noClusterAdminBinding = setRule({
  id: 'no-cluster-admin-binding',
  title: 'Nobody is bound to cluster-admin, or to a role that is as good',
  severity: Severity.CRITICAL,
  controls: [cis.clusterAdmin, nsa.authorization, owasp.rbac, attack.validAccounts],
  knownAs: [
    'kube-linter:cluster-admin-role-binding', 'polaris:clusterrolebindingClusterAdmin', 'polaris:rolebindingClusterAdminClusterRole', 'trivy:KSV-0111',
    'kubescape:C-0035', 'kubescape:C-0185', 'kyverno:restrict-binding-clusteradmin', 'polaris:rolebindingClusterAdminRole', 'kubescape:C-0187',
  ],
  why: 'Whoever may do everything is the cluster: a stolen token, or a bug in the software that holds it, is the loss of all namespaces at once.',
  fix: 'Bind a role that names what is needed; bind `admin`, `edit` or `view` within a namespace.',
  whenNotTo: 'The people who run the cluster, and a controller that applies whatever it is given.',
  bad: exampleBinding('cluster-admin', '{ kind: ServiceAccount, name: web, namespace: shop }'),
  good: exampleBinding('view', '{ kind: ServiceAccount, name: web, namespace: shop }'),
  absorbs: ['no-wildcard-role', 'no-wildcard-resources', 'no-wildcard-verbs', ...SINGLE_PERMISSIONS, ...SPECIAL_VERBS],

  *check({ access }) {
    for (const grant of access.grants) {
      const holders = isEverything(grant.rule) && !grant.role.isDefault && grant.holders.length > 0 ? holdersFor(grant, true) : undefined;
      if (holders) {
        const cause = rulePath(grant);
        yield { object: grant.role.object, path: cause, cause, ...judged(holders, { access, base: Severity.CRITICAL, name: 'a rule that', what: EVERYTHING }) };
      }
    }
    for (const binding of access.cluster.bindings) {
      yield* ofKubernetes(binding, access);
    }
  },
});

const EVERYTHING = 'do anything with every resource';

/** With `edit` in the whole cluster one may be any service account, those of Kubernetes' own controllers included. */
const AS_GOOD: Readonly<Record<string, { readonly base: Severity; readonly what: string }>> = {
  'cluster-admin': { base: Severity.CRITICAL, what: EVERYTHING },
  'admin': { base: Severity.HIGH, what: 'write roles and be any service account' },
  'edit': { base: Severity.HIGH, what: 'be any service account' },
};

/** Within a namespace `admin` and `edit` are what Kubernetes offers for the people who work there. */
function* ofKubernetes(binding: Binding, access: AccessFacts): Iterable<SetBreach> {
  const { object, isDefault, roleRef, scope, subjects } = binding;
  const known = roleRef.kind === 'ClusterRole' && !isDefault && Object.hasOwn(AS_GOOD, roleRef.name) ? AS_GOOD[roleRef.name] : undefined;
  if (!known || !(scope.isClusterWide || roleRef.name === 'cluster-admin')) {
    return;
  }
  const holders = subjects.filter(subject => !isSystem(subject)).map(subject => ({ subject, scope, binding }));
  if (holders.length > 0) {
    yield { object, path: 'roleRef', cause: 'roleRef', ...judged(holders, { access, name: `ClusterRole ${roleRef.name}, which`, ...known }) };
  }
}

interface Judged {
  readonly access: AccessFacts;
  readonly base: Severity;
  readonly name: string;
  readonly what: string;
}

function judged(holders: readonly Holder[], { access, base, name, what }: Judged): Pick<SetBreach, 'found' | 'expected' | 'severity'> {
  return {
    found: `${name} lets ${whoMay({ holders, what })}`,
    expected: 'a role that names what is needed',
    severity: accessSeverity(base, { holders, isByName: false }, access),
  };
}

function isEverything({ verbs, apiGroups, resources, resourceNames }: PolicyRule): boolean {
  return [verbs, apiGroups, resources].every(words => words.includes('*')) && resourceNames.length === 0;
}
