import type * as kplus from 'cdk8s-plus-28';
import { isClusterResource } from '../kube/cluster-resources';
import type { GrantOptions } from './grant-options';
import type { Permission } from './role-rules';

/** Plural names that cdk8s-plus has wrong: a grant on them would give nothing. */
const PLURALS: Readonly<Record<string, string>> = { cronjob: 'cronjobs', horizontalpodautoscaler: 'horizontalpodautoscalers' };

/** A request about a Namespace counts as one within it. */
const OWN_NAMESPACE = 'namespaces';

/** Verbs that are about more than one object, or about one that has no name yet. */
const NAMELESS_VERBS = ['create', 'deletecollection'];

/**
 * What a grant on a resource permits.
 *
 * @throws if a verb cannot be limited to names, or the resource belongs to the cluster and the grant to a namespace
 */
export function permissionFor(verbs: readonly string[], resource: kplus.IApiResource, options: GrantOptions): Permission {
  const type = PLURALS[resource.resourceType] ?? resource.resourceType;
  const permission: Permission = {
    apiGroup: resource.apiGroup === 'core' ? '' : resource.apiGroup,
    resource: options.subresource ? `${type}/${options.subresource}` : type,
    names: options.names ?? (resource.resourceName ? [resource.resourceName] : []),
    verbs,
  };
  refuseUnlimited(permission);
  if (!options.clusterWide && permission.resource !== OWN_NAMESPACE && isClusterResource(permission.apiGroup, permission.resource)) {
    throw new Error(`${permission.resource} belongs to the cluster, expected \`clusterWide: true\`: within a namespace the grant would give nothing`);
  }
  return permission;
}

function refuseUnlimited({ names, verbs, resource }: Permission): void {
  const nameless = resource.includes('/') ? ['deletecollection'] : NAMELESS_VERBS;
  const verb = verbs.find(each => nameless.includes(each));
  if (names.length > 0 && verb !== undefined) {
    throw new Error(`${verb} of ${resource} is limited to ${names.join(', ')}, expected no names: no name can limit ${verb}`);
  }
  if (names.some(name => name === '')) {
    throw new Error(`a name of ${resource} is empty, expected the name of an object`);
  }
}
