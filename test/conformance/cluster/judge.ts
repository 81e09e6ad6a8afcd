import type { Api } from './api';
import { type Applied, applyAgain, applyAll, namespaceOf, type Target } from './apply';
import type { Cluster } from './cluster';
import { ensureDefaultAccount } from './default-account';
import { installDefinitions } from './definitions';
import { type Manifest, readManifests } from './manifests';
import { type Pod, podsOf, refusalOf } from './pods';
import { type Problem, problemOf } from './problem';
import { Resources } from './resources';
import { unenforcedOf } from './unenforced';

/** What the API server says of a folder of manifests. */
export interface Judgement {
  readonly folder: string;
  /** The server's version: `v1.36.3`. */
  readonly version: string;
  /** Objects that the server took. */
  readonly applied: number;
  /** Those that a second apply leaves as they are. */
  readonly unchanged: number;
  /** Pods of them that the server would admit. */
  readonly admitted: number;
  /** Namespaces that have pods and do not enforce the restricted level, as the terms allow. */
  readonly excepted: readonly string[];
  readonly problems: readonly Problem[];
}

/** What a folder is judged by. */
export interface Terms {
  /** The namespace of objects that name none. */
  readonly namespace: string;
  /** Namespaces that need not enforce the restricted level. */
  readonly exceptions: readonly string[];
}

/** Applies the manifests of a folder to an empty cluster, applies them once more, and asks for the pods that they would make. */
export async function judge({ api, version }: Cluster, folder: string, { namespace, exceptions }: Terms): Promise<Judgement> {
  const { manifests, problems } = readManifests(folder);
  const { stored, problems: refused } = await applyInOrder(api, manifests, namespace);
  const again = await applyAgain(api, stored);
  const pods = podsOf(stored);
  const refusedPods = await refusedOf(api, pods);
  const unenforced = await unenforcedOf(api, pods);
  const isExcepted = (name: string): boolean => exceptions.includes(name);
  const lacking = [...unenforced.keys()].filter(name => !isExcepted(name)).map(name => unenforced.get(name)!);
  return {
    folder,
    version,
    applied: stored.length,
    unchanged: stored.length - again.length,
    admitted: pods.length - refusedPods.length,
    excepted: [...unenforced.keys()].filter(isExcepted),
    problems: [...problems, ...refused, ...again, ...refusedPods, ...lacking],
  };
}

/** What others stand on comes first: Namespaces, then the kinds that the folder defines. */
async function applyInOrder(api: Api, manifests: readonly Manifest[], namespace: string): Promise<Applied> {
  const first = ['Namespace', 'CustomResourceDefinition'].flatMap(kind => manifests.filter(({ reference }) => reference.kind === kind));
  const others = manifests.filter(manifest => !first.includes(manifest));
  const base = await applyAll({ api, namespace, resources: await Resources.of(api) }, first);
  const target: Target = { api, namespace, resources: await installDefinitions(api, others) };
  for (const name of new Set(others.flatMap(manifest => namespaceOf(target, manifest) ?? []))) {
    await ensureDefaultAccount(api, name);
  }
  const rest = await applyAll(target, others);
  return { stored: [...base.stored, ...rest.stored], problems: [...base.problems, ...rest.problems] };
}

async function refusedOf(api: Api, pods: readonly Pod[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const pod of pods) {
    const refusal = await refusalOf(api, pod);
    if (refusal !== undefined) {
      problems.push(problemOf('refused', pod.owner.manifest, `its pod: ${refusal}`));
    }
  }
  return problems;
}
