import { PeerPods } from '../../../analysis/network/peer-pods';
import { DIRECTIONS } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

export const noDanglingPeer = setRule({
  id: 'no-dangling-peer',
  title: 'Peers of NetworkPolicies stand for pods',
  severity: Severity.LOW,
  controls: [nsa.networkPolicies],
  knownAs: ['kube-linter:dangling-networkpolicypeer-podselector'],
  why: 'A peer that stands for no pod allows nothing that was meant; whoever may make a pod with such labels gets through.',
  fix: 'Give `podSelector` labels of the pods that are meant, and `namespaceSelector` their namespace where it is another one.',
  whenNotTo: 'The pods are made by an operator, or by manifests that were not checked together with these.',
  bad: example('wbe'),
  good: example('web'),

  *check(facts) {
    const pods = new PeerPods(facts);
    for (const policy of facts.network.policies) {
      const peers = DIRECTIONS.flatMap(direction => policy[direction] ?? []).flatMap(rule => rule.peers ?? []);
      for (const peer of peers) {
        if (!('addresses' in peer) && pods.areMissing(peer, policy)) {
          yield { object: policy.object, path: `${peer.path}.podSelector`, found: 'the labels of no pod', expected: 'the labels of some pod of these manifests', cause: peer.path };
        }
      }
    }
  },
});

function example(label: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: api, namespace: shop }
spec: { podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: ${label} } } }] }] }`;
}
