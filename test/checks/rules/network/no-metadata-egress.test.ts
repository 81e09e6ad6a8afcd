import { noMetadataEgress } from '../../../../src/checks/rules/network/no-metadata-egress';
import { Severity } from '../../../../src/findings/severity';
import { policy } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

const egress = (rule: string) => policy(`podSelector: {}, egress: [{ ${rule} }]`);
const block = (cidr: string, rest = '') => egress(`to: [{ ipBlock: { cidr: "${cidr}"${rest} } }]`);

testRule(noMetadataEgress, {
  accepts: {
    'all addresses but that one': block('0.0.0.0/0', ', except: [169.254.169.254/32]'),
    'all addresses but the link-local ones': block('0.0.0.0/0', ', except: [169.254.0.0/16]'),
    'all addresses on another port': egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }]'),
    'all addresses by another protocol': egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ protocol: UDP }]'),
    'all addresses of IPv6 but those': block('::/0', ', except: ["fd00:ec2::254/128", "fd20:ce::254/128"]'),
    'the cache for DNS on each node': egress('to: [{ ipBlock: { cidr: 169.254.20.10/32 } }], ports: [{ protocol: UDP, port: 53 }]'),
    'the identity of workloads on EKS': block('169.254.170.23/32'),
    'the identity of workloads on GKE': egress('to: [{ ipBlock: { cidr: 169.254.169.252/32 } }], ports: [{ port: 988 }]'),
    'shared addresses, of which one cloud has the metadata service': block('100.64.0.0/10'),
    'every pod': egress('to: [{ namespaceSelector: {} }]'),
    'everybody on every port, of which another rule tells': policy('podSelector: {}, egress: [{}]'),
    'ingress from there': policy('podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]'),
  },
  rejects: {
    'all addresses': [block('0.0.0.0/0'), 'spec.egress[0].to[0].ipBlock'],
    'all addresses on the port': [egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 80 }]'), 'spec.egress[0].to[0].ipBlock'],
    'an exception for another address': [block('0.0.0.0/0', ', except: [10.0.0.0/8]'), 'spec.egress[0].to[0].ipBlock'],
    'the link-local addresses': [block('169.254.0.0/16'), 'spec.egress[0].to[0].ipBlock'],
    'private addresses of IPv6': [block('fd00::/8'), 'spec.egress[0].to[0].ipBlock'],
    'the one address': [block('169.254.169.254/32'), 'spec.egress[0].to[0].ipBlock'],
    'the one address of a single cloud': [block('100.100.100.200/32'), 'spec.egress[0].to[0].ipBlock'],
    'whoever listens on the port': [egress('ports: [{ port: 80 }]'), 'spec.egress[0].to'],
  },
});

test.each([['169.254.169.254/32', Severity.LOW], ['169.254.0.0/16', Severity.MEDIUM]])('finds %s %s: what is named alone is meant', (cidr, severity) => {
  expect(hitsOf(noMetadataEgress, block(cidr)).map(({ breach }) => breach.severity)).toEqual([severity]);
});
