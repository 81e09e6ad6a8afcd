import type { PolicyRecord } from '../../intent/policy/policy-record';

/** What names an object that others make. */
export interface Named {
  readonly kind: string;
  /** Undefined for objects of the whole cluster, and where nobody names one. */
  readonly namespace: string | undefined;
  readonly name: string;
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a policy says that an object exists, made by others. */
export function isExternal({ externals }: PolicyRecord, { kind, namespace, name }: Named): boolean {
  return externals !== undefined && setOf(externals).has(`${kind}/${namespace ?? ''}/${name}`);
}

function setOf(externals: readonly string[]): ReadonlySet<string> {
  const known = sets.get(externals) ?? new Set(externals);
  sets.set(externals, known);
  return known;
}
