/** A rule of a Role, as the API has it. */
export interface RoleRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** A permission within one scope. */
export interface Permission {
  readonly apiGroup: string;
  readonly resource: string;
  readonly names: readonly string[];
  readonly verbs: readonly string[];
}

/**
 * As few rules as say the same as the permissions, in an order that does not depend on theirs.
 *
 * Permissions for the same objects become one rule with all their verbs; then resources of a group with the same verbs share one, where no names tell them apart.
 */
export function roleRules(permissions: readonly Permission[]): RoleRule[] {
  const perObject = merge(permissions, ({ apiGroup, resource, names }) => [apiGroup, resource, ...[...names].sort()], (one, other) =>
    ({ ...one, verbs: union(one.verbs, other.verbs) }));
  const perVerbs = merge(perObject.map(toRule), sharedKey, (one, other) => ({ ...one, resources: union(one.resources, other.resources) }));
  return perVerbs.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function toRule({ apiGroup, resource, names, verbs }: Permission): RoleRule {
  return { apiGroups: [apiGroup], resources: [resource], ...(names.length > 0 ? { resourceNames: union(names, []) } : {}), verbs: union(verbs, []) };
}

function sharedKey({ apiGroups, resources, resourceNames, verbs }: RoleRule): unknown {
  return resourceNames ? [apiGroups, resources, resourceNames, verbs] : [apiGroups, verbs];
}

function merge<Item>(items: readonly Item[], keyOf: (item: Item) => unknown, join: (one: Item, other: Item) => Item): Item[] {
  const merged = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const known = merged.get(key);
    merged.set(key, known ? join(known, item) : item);
  }
  return [...merged.values()];
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}
