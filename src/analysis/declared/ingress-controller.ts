import type { PolicyRecord } from '../../intent/policy/policy-record';
import { selectorOf } from '../../kube/selector';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';

/** The pods of the ingress controller that a policy names; what stands for them where they are in no manifest. */
export function ingressControllers({ ingressController }: PolicyRecord, network: NetworkFacts): readonly Endpoint[] {
  if (!ingressController) {
    return [];
  }
  const { namespace, labels = [] } = ingressController;
  return network.peers({ namespace }, { path: '', podSelector: selectorOf({ matchLabels: Object.fromEntries(labels) }) ?? [] });
}
