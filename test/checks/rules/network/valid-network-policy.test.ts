import { validNetworkPolicy } from '../../../../src/checks/rules/network/valid-network-policy';
import { policy } from '../../network-bench';
import { testRule } from '../../rule-bench';

const peer = (text: string) => policy(`podSelector: {}, ingress: [{ from: [${text}] }]`);
const port = (text: string) => policy(`podSelector: {}, ingress: [{ ports: [${text}] }]`);

testRule(validNetworkPolicy, {
  accepts: {
    'no rules': policy('podSelector: {}'),
    'everybody': policy('podSelector: {}, ingress: [{}]'),
    'ports from one to another': port('{ port: 8000, endPort: 8999 }'),
    'a policy of another API group': policy('selector: all()').replace('networking.k8s.io/v1', 'projectcalico.org/v3'),
  },
  rejects: {
    'a peer that names nobody': [peer('{}'), 'spec.ingress[0].from[0]'],
    'a peer that names pods and addresses': [peer('{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }'), 'spec.ingress[0].from[0]'],
    'addresses without a mask': [peer('{ ipBlock: { cidr: 10.0.0.1 } }'), 'spec.ingress[0].from[0].ipBlock.cidr'],
    'an exception from elsewhere': [peer('{ ipBlock: { cidr: 10.0.0.0/8, except: [192.168.0.0/16] } }'), 'spec.ingress[0].from[0].ipBlock.except[0]'],
    'mappings for ports': [port('{ port: { toString: 1 }, endPort: 80 }'), 'spec.ingress[0].ports[0].port'],
    'an endPort below the port': [port('{ port: 8000, endPort: 80 }'), 'spec.ingress[0].ports[0].endPort'],
    'an unknown protocol': [port('{ protocol: ICMP }'), 'spec.ingress[0].ports[0].protocol'],
    'an unknown type': [policy('podSelector: {}, policyTypes: [Both]'), 'spec.policyTypes'],
    'a selector that is none': [policy('podSelector: { matchLabels: { app: [web] } }'), 'spec.podSelector'],
    'each field that is wrong': [peer('{}, { ipBlock: {} }'), 'spec.ingress[0].from[0]', 'spec.ingress[0].from[1].ipBlock.cidr'],
  },
});
