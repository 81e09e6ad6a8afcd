import { noNodePort } from '../../../../src/checks/rules/network/no-node-port';
import { service } from '../../network-bench';
import { testRule } from '../../rule-bench';

testRule(noNodePort, {
  accepts: {
    'no type, which is ClusterIP': service('ports: [{ port: 80 }]'),
    'a load balancer, of which another rule tells': service('type: LoadBalancer'),
  },
  rejects: {
    'a port of each node': [service('type: NodePort, ports: [{ port: 80, nodePort: 30080 }]'), 'spec.type'],
  },
});
