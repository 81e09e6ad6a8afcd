import { noHostPort } from '../../../../src/checks/rules/pods/no-host-port';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noHostPort, {
  accepts: {
    'a container without ports': '{}',
    'port 0, which is none': 'containers: [{ ports: [{ containerPort: 80, hostPort: 0 }] }]',
    'ports of a pod in the network of its node, which are that rule\'s': 'hostNetwork: true\ncontainers: [{ ports: [{ containerPort: 80 }] }]',
  },
  rejects: {
    'a host port': ['containers: [{ ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 81 }] }]', 'spec.containers[0].ports[1].hostPort'],
    'one of a sidecar': [
      'initContainers: [{ name: proxy, restartPolicy: Always, ports: [{ containerPort: 80, hostPort: 80 }] }]', 'spec.initContainers[0].ports[0].hostPort',
    ],
    'one in the network of the node': [
      'hostNetwork: true\ncontainers: [{ ports: [{ containerPort: 80, hostPort: 80 }] }]', 'spec.containers[0].ports[0].hostPort',
    ],
  },
});

test.each([
  ['low in the network of the node, where each port is one of the node', 'hostNetwork: true\ncontainers: [{ ports: [{ containerPort: 80, hostPort: 80 }] }]', 'low'],
  ['as bad as ever in a network of its own', 'containers: [{ ports: [{ containerPort: 80, hostPort: 80 }] }]', undefined],
])('is %s', (_, yaml, severity) => {
  expect(hitsOf(noHostPort, yaml).map(hit => hit.breach.severity)).toEqual([severity]);
});
