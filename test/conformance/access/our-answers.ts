import { accessOf } from '../../../src/analysis/access/access-facts';
import type { AccessRequest } from '../../../src/analysis/access/request';
import { kubeObject } from '../../../src/kube/object';
import type { RandomCluster } from './clusters';

/** Our own answers, in the oracle's form. */
export function ourAnswers({ defaults, objects }: RandomCluster, questions: readonly AccessRequest[]): string {
  const facts = accessOf(objects.map(kubeObject), { clusterDefaults: defaults });
  return questions.map(question => (facts.allowed(question).allowed ? 'y' : 'n')).join('');
}
