import { fields } from '../../../src/kube/fields';
import { type Api, mustBeDone } from './api';
import type { Pod } from './pods';
import { type Problem, problemOf } from './problem';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** The namespaces of pods that do not enforce the restricted level, each with the problem it is. */
export async function unenforcedOf(api: Api, pods: readonly Pod[]): Promise<ReadonlyMap<string, Problem>> {
  const firstPods = new Map([...pods].reverse().map(pod => [pod.namespace, pod]));
  const problems = new Map<string, Problem>();
  for (const [namespace, { owner }] of firstPods) {
    const { metadata } = mustBeDone(`namespace ${namespace}`, await api.get(`/api/v1/namespaces/${encodeURIComponent(namespace)}`));
    const level = fields(fields(metadata).labels)[ENFORCE];
    if (level !== 'restricted') {
      const message = `the label ${ENFORCE} of its namespace ${namespace} is ${JSON.stringify(level) ?? 'missing'}, expected "restricted"`;
      problems.set(namespace, problemOf('unenforced', owner.manifest, message));
    }
  }
  return problems;
}
