import { allowsEverything } from '../../../analysis/network/allow-all';
import { METADATA_HOSTS, metadataIn } from '../../../analysis/network/metadata-hosts';
import type { Rule } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const noMetadataEgress = setRule({
  id: 'no-metadata-egress',
  title: 'No NetworkPolicy lets pods reach the metadata service of a cloud',
  severity: Severity.MEDIUM,
  controls: [nsa.networkPolicies, owasp.segmentation, attack.metadataApi],
  knownAs: [],
  why: 'The metadata service hands the credentials of the node to whoever asks from there: a pod that can be made to fetch a URL is enough.',
  fix: `List \`${METADATA_HOSTS.v4}/32\` in \`except\`, for IPv6 \`${METADATA_HOSTS.v6}/128\`; where a rule names no peers, name them.`,
  whenNotTo: 'Workload identity that is served at this address, as on GKE; name that one address, and nothing around it.',
  bad: example('[{ ipBlock: { cidr: 0.0.0.0/0 } }]'),
  good: example(`[{ ipBlock: { cidr: 0.0.0.0/0, except: [${METADATA_HOSTS.v4}/32] } }]`),

  *check({ network }) {
    for (const { object, egress = [] } of network.policies) {
      for (const rule of egress.filter(each => each.ports.numbered.has('TCP', 80) && !allowsEverything(each))) {
        for (const { path, found, isMeant } of metadataOf(rule)) {
          yield { object, path, found, expected: 'addresses without it', cause: rule.path, severity: isMeant ? Severity.LOW : Severity.MEDIUM };
        }
      }
    }
  },
});

interface Way {
  readonly path: string;
  readonly found: string;
  /** Whether the rule names the address alone. */
  readonly isMeant: boolean;
}

function metadataOf({ path, peers }: Rule): Way[] {
  if (!peers) {
    return [{ path: `${path}.to`, found: `unset, which holds ${METADATA_HOSTS.v4}`, isMeant: false }];
  }
  return peers.flatMap(peer => {
    const host = 'addresses' in peer ? metadataIn(peer.addresses) : undefined;
    return host ? [{ path: `${peer.path}.ipBlock`, found: `a network that holds ${host.address}`, isMeant: host.isAlone }] : [];
  });
}

function example(to: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: {}, policyTypes: [Egress], egress: [{ to: ${to} }] }`;
}
