import type { AccessFacts } from '../../../analysis/access/access-facts';
import type { Binding } from '../../../analysis/access/binding';
import { accountOf } from '../../../analysis/access/pod-account';
import { type Power, useOf } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { joinPath } from '../../../kube/path';
import { display } from '../../../kube/reference';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { setRule } from '../../rule';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { serviceAccountName: web }';

/** Each of them makes its holder whatever it wants to be. */
const TAKEOVERS: readonly Power[] = [
  { apiGroup: 'rbac.authorization.k8s.io', resources: ['clusterroles'], verbs: ['escalate', 'bind'] },
  { apiGroup: '', resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
  { apiGroup: '', resources: ['nodes/proxy'], verbs: ['get', 'create'] },
];

export const noPowerfulWorkload = setRule({
  id: 'no-powerful-workload',
  title: 'No workload can take over the cluster by its account',
  severity: Severity.HIGH,
  controls: [cis.clusterAdmin, nsa.authorization, owasp.rbac, attack.exploitation],
  knownAs: ['kubescape:C-0053', 'kubescape:C-0267', 'kubescape:C-0272'],
  why: 'Workloads are attacked from outside: whoever breaks into this one owns the cluster with its token, no further step needed.',
  fix: 'Give the account a role that names what the workload needs; give the strong role to an account that no pod runs as.',
  whenNotTo: 'A controller that administers the cluster: keep it in a namespace of its own, behind network policies.',
  bad: `${exampleBinding('cluster-admin', '{ kind: ServiceAccount, name: web, namespace: shop }')}\n---\n${POD}`,
  good: `${exampleBinding('view', '{ kind: ServiceAccount, name: web, namespace: shop }')}\n---\n${POD}`,

  *check({ access, pods }) {
    const takeovers = takeoversBy(access);
    for (const pod of takeovers.size > 0 ? pods : []) {
      const holder = access.boundTo(accountOf(pod)).find(({ binding }) => takeovers.has(binding));
      if (holder) {
        const found = `${accountOf(pod).name}, which may ${takeovers.get(holder.binding)!} by ${display(holder.binding.object.reference)}`;
        yield { object: pod.object, path: joinPath(pod.path, 'spec.serviceAccountName'), found, expected: 'an account that cannot take over the cluster' };
      }
    }
  },
});

/** The bindings of the whole cluster that give such a power, and which; `no-wildcard-resources` tells of those that give it because they read everything. */
function takeoversBy(access: AccessFacts): ReadonlyMap<Binding, string> {
  const found = new Map<Binding, string>();
  for (const grant of access.grants) {
    const isEverything = grant.rule.verbs.includes('*') && grant.rule.resources.includes('*');
    const use = useOf(grant, TAKEOVERS);
    if (use && (use.isByName || isEverything)) {
      const what = isEverything ? 'do anything' : `${use.verbs.join(', ')} ${use.resources.join(', ')}`;
      use.holders.filter(({ scope }) => scope.isClusterWide).forEach(({ binding }) => found.set(binding, what));
    }
  }
  return found;
}
