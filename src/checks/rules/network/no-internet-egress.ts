import type { Peer, Rule } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import type { Cidr } from '../../../kube/cidr';
import { PortSet } from '../../../kube/port-set';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

const EVERYTHING: readonly Cidr[] = [{ family: 4, bits: '' }, { family: 6, bits: '' }];

const DNS = PortSet.union([PortSet.of('UDP', 53), PortSet.of('TCP', 53)]);

export const noInternetEgress = setRule({
  id: 'no-internet-egress',
  title: 'No NetworkPolicy lets pods send to the whole internet',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation, attack.exfiltration],
  knownAs: [],
  why: 'Whoever breaks into a pod loads tools and carries data off by the same rule that was written for one service.',
  fix: 'Name the networks that are needed, send through an egress proxy, or at least list in `except` what is inside.',
  whenNotTo: 'The addresses of the other side change all the time, and no proxy stands between.',
  bad: example('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }]'),
  good: example('to: [{ ipBlock: { cidr: 203.0.113.0/24 } }], ports: [{ port: 443 }]'),
  absorbs: ['no-metadata-egress'],

  *check({ network }) {
    for (const { object, egress = [] } of network.policies) {
      for (const rule of egress) {
        for (const { path, found } of openings(rule)) {
          yield { object, path, found, expected: 'networks, or an except', cause: rule.path };
        }
      }
    }
  },
});

interface Opening {
  readonly path: string;
  readonly found: string;
}

/** What in a rule stands for all addresses. Whom pods ask for names is another matter; ports by name are those of pods. */
function openings({ path, peers, ports: { numbered } }: Rule): Opening[] {
  if (peers && !numbered.isEmpty) {
    return peers.filter(isEverything).map(peer => ({ path: `${peer.path}.ipBlock`, found: 'all addresses' }));
  }
  return peers || numbered.subtract(DNS).isEmpty ? [] : [{ path: `${path}.to`, found: 'unset, which is everybody' }];
}

function isEverything(peer: Peer): boolean {
  return 'addresses' in peer && EVERYTHING.some(family => peer.addresses.covers(family));
}

function example(rule: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: {}, policyTypes: [Egress], egress: [{ ${rule} }] }`;
}
