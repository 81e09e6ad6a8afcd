import { resourceOf } from '../../kube/resources';
import type { PolicyRule } from './policy-rule';
import type { RoleGrant } from './role-grant';
import { subjectKey } from './subject';

/**
 * The service accounts of controllers, by `subjectKey`: software whose work is the cluster, as an application's is not.
 *
 * They are known by what they may do besides, and name rather than sweep up with a star: watch a resource of the cluster itself (nodes, namespaces, ingress
 * classes) in the whole cluster, or write the status of a resource. An account named `default`, which any pod may run as, is never one.
 */
export function controllersOf(grants: readonly RoleGrant[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { rule, holders } of grants) {
    const isOfCluster = holders.length > 0 && watchesCluster(rule);
    const isOfStatus = holders.length > 0 && writesStatus(rule);
    for (const { subject, scope } of holders) {
      if (subject.kind === 'ServiceAccount' && subject.name !== 'default' && (isOfStatus || (isOfCluster && scope.isClusterWide))) {
        found.add(subjectKey(subject));
      }
    }
  }
  return found;
}

function watchesCluster({ verbs, apiGroups, resources }: PolicyRule): boolean {
  return verbs.includes('watch') && apiGroups.some(group => resources.some(name => resourceOf(group, name)?.isNamespaced === false));
}

function writesStatus({ verbs, apiGroups, resources }: PolicyRule): boolean {
  return (verbs.includes('update') || verbs.includes('patch') || verbs.includes('*')) && !apiGroups.includes('*') && resources.some(name => /^[^*]+\/status$/.test(name));
}
