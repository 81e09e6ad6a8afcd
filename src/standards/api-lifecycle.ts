import { REMOVED_APIS, type RemovedApi } from './removed-apis';

/** How a version of Kubernetes treats an API that is on its way out. */
export interface ApiLifecycle {
  readonly state: 'deprecated' | 'removed';
  /** The minor version of Kubernetes 1 since which it is so. */
  readonly since: number;
  /** The minor version that will not serve it, where it is deprecated and its end is known. */
  readonly until?: number;
  /** What that version of Kubernetes has in its place: `apps/v1`, `discovery.k8s.io/v1 EndpointSlice`. */
  readonly replacement?: string;
}

const BY_KIND: ReadonlyMap<string, RemovedApi> = new Map(REMOVED_APIS.flatMap(api => api.kinds.map(kind => [`${api.apiVersion} ${kind}`, api] as const)));

/** What becomes of a kind of an API version in a minor version of Kubernetes 1; undefined where nothing is wrong with it. */
export function apiLifecycle(apiVersion: string, kind: string, kubernetes: number): ApiLifecycle | undefined {
  const api = BY_KIND.get(`${apiVersion} ${kind}`);
  if (!api || api.deprecated > kubernetes) {
    return undefined;
  }
  const replacement = replacementOf(api, kind, kubernetes);
  const known = replacement === undefined ? {} : { replacement: words(replacement, kind) };
  if (api.removed !== undefined && api.removed <= kubernetes) {
    return { state: 'removed', since: api.removed, ...known };
  }
  return { state: 'deprecated', since: api.deprecated, ...(api.removed === undefined ? {} : { until: api.removed }), ...known };
}

interface Replacement {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Follows replacements that are deprecated themselves to the one that stays, or to the last that is served. */
function replacementOf(api: RemovedApi, kind: string, kubernetes: number): Replacement | undefined {
  if (api.replacement === undefined) {
    return undefined;
  }
  const [apiVersion = '', renamed = kind] = api.replacement.split(' ');
  const direct = { apiVersion, kind: renamed };
  const next = BY_KIND.get(`${apiVersion} ${renamed}`);
  if (!next || next.deprecated > kubernetes) {
    return direct;
  }
  const isServed = next.removed === undefined || next.removed > kubernetes;
  return replacementOf(next, renamed, kubernetes) ?? (isServed ? direct : undefined);
}

/** The kind is said where it is another one. */
function words(replacement: Replacement, kind: string): string {
  return replacement.kind === kind ? replacement.apiVersion : `${replacement.apiVersion} ${replacement.kind}`;
}
