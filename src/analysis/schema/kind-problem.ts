import { nearest } from '../../kube/decode/nearest';
import { groupOf, type Reference } from '../../kube/reference';
import { apiLifecycle } from '../../standards/api-lifecycle';
import type { CustomKinds } from './custom/custom-kinds';
import { kindsOfGroup, lifeOfKind } from './kubernetes-schema';
import type { Problem } from './problem';

/** What is wrong with the kind of an object that has no schema; nothing where it may well be a custom one, or `no-removed-api` speaks of it. */
export function kindProblem(reference: Reference, kubernetes: number, custom: CustomKinds): Problem | undefined {
  const { apiVersion, kind } = reference;
  const versions = custom.versionsOf(groupOf(apiVersion), kind);
  if (versions) {
    return versions.includes(apiVersion) ? undefined : unserved(apiVersion, versions);
  }
  const life = lifeOfKind(apiVersion, kind);
  if (life && life.from > kubernetes) {
    return {
      path: 'apiVersion',
      found: `${apiVersion}, whose ${kind} is served from Kubernetes 1.${life.from} on`,
      expected: `a version that Kubernetes 1.${kubernetes} serves`,
      fix: 'Use an older version of the API, or name the version of the cluster by `kubernetes` in the policy.',
    };
  }
  return isSpokenOf(reference) ? undefined : unknownKind(reference, kindsOfGroup(groupOf(apiVersion), kubernetes));
}

/** Lists are taken apart where they hold items; a `Config` of the core group is the file that clients read. */
function isSpokenOf({ apiVersion, kind }: Reference): boolean {
  return apiLifecycle(apiVersion, kind, Number.MAX_SAFE_INTEGER) !== undefined || kind.endsWith('List') || (apiVersion === 'v1' && kind === 'Config');
}

function unknownKind({ apiVersion, kind }: Reference, versions: ReadonlyMap<string, readonly string[]>): Problem | undefined {
  if (versions.size === 0) {
    return undefined;
  }
  const serving = [...versions].filter(([, kinds]) => kinds.includes(kind)).map(([version]) => version);
  if (serving.length > 0) {
    return unserved(apiVersion, serving);
  }
  const similar = nearest(kind, [...versions.values()].flat());
  return {
    path: 'kind',
    found: `${kind}, which is no kind of ${apiVersion}`,
    expected: similar ?? 'a kind of it',
    fix: similar ? `Did you mean \`${similar}\`?` : 'Correct `apiVersion` or `kind`; for a kind of your own, choose a group of your own.',
  };
}

function unserved(apiVersion: string, versions: readonly string[]): Problem {
  return { path: 'apiVersion', found: `${apiVersion}, which does not have the kind`, expected: versions.join(' or ') || 'a version that is served' };
}
