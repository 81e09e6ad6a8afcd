import { noExternalIps } from '../../../../src/checks/rules/network/no-external-ips';
import { service } from '../../network-bench';
import { testRule } from '../../rule-bench';

testRule(noExternalIps, {
  accepts: {
    'none': service('ports: [{ port: 443 }]'),
    'an empty list': service('externalIPs: []'),
  },
  rejects: {
    'an address': [service('externalIPs: [203.0.113.7]'), 'spec.externalIPs'],
    'an address beside a load balancer': [service('type: LoadBalancer, externalIPs: [10.0.0.1]'), 'spec.externalIPs'],
  },
});
