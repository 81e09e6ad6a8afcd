import { noInternetEgress } from '../../../../src/checks/rules/network/no-internet-egress';
import { noMetadataEgress } from '../../../../src/checks/rules/network/no-metadata-egress';
import { policy } from '../../network-bench';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const egress = (rule: string) => policy(`podSelector: {}, egress: [{ ${rule} }]`);

testRule(noInternetEgress, {
  accepts: {
    'a network': egress('to: [{ ipBlock: { cidr: 203.0.113.0/24 } }]'),
    'all addresses with an exception': egress('to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] } }]'),
    'every pod': egress('to: [{ namespaceSelector: {} }]'),
    'DNS of whatever server': egress('ports: [{ protocol: UDP, port: 53 }, { port: 53 }]'),
    'a port by its name, which only pods give': egress('ports: [{ port: https }]'),
    'all addresses, but on a port by its name': egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: https }]'),
    'no rules': policy('podSelector: {}, policyTypes: [Egress]'),
    'ingress from all addresses': policy('podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]'),
  },
  rejects: {
    'all addresses on a port': [egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }]'), 'spec.egress[0].to[0].ipBlock'],
    'all addresses of IPv6': [egress('to: [{ podSelector: {} }, { ipBlock: { cidr: "::/0" } }]'), 'spec.egress[0].to[1].ipBlock'],
    'nobody named, which is everybody': [egress('ports: [{ port: 443 }]'), 'spec.egress[0].to'],
  },
});

test('is the one finding about a network that also holds the metadata service', () => {
  expect(together([noInternetEgress, noMetadataEgress], egress('to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]'))).toEqual(['no-internet-egress > no-metadata-egress']);
});
