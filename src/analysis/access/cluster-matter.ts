import { resourceOf } from '../../kube/resources';

/** Requests about a single Namespace, which are counted as in it. */
const ABOUT_ONE_NAMESPACE: ReadonlySet<string> = new Set(['get', 'update', 'patch', 'delete']);

/**
 * Whether a permission on a resource counts only where it is given in the whole cluster.
 *
 * Two kinds of requests about resources of the cluster are made within a namespace: those about that Namespace itself, and whether a ClusterRole may be bound there.
 */
export function isClusterMatter(apiGroup: string, resource: string, verb: string): boolean {
  const known = resourceOf(apiGroup, resource.split('/')[0]!);
  if (!known || known.isNamespaced) {
    return false;
  }
  const isInNamespace = (apiGroup === '' && resource === 'namespaces' && ABOUT_ONE_NAMESPACE.has(verb)) || (resource === 'clusterroles' && verb === 'bind');
  return !isInNamespace;
}
