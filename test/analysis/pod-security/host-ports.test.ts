import { breaches, pod } from './breaches';

const IMPLIED = 'spec.hostNetwork is true, expected false or unset, for it makes each container port a host port';

test('each hostPort is a breach, in init containers and ephemeral ones too', () => {
  const ports = [{ containerPort: 80, hostPort: 8080 }];
  const lists = { containers: [{ name: 'web', ports }], initContainers: [{ name: 'init', ports }], ephemeralContainers: [{ name: 'debug', ports }] };
  expect(breaches('hostPorts', pod(lists))).toEqual([
    'spec.initContainers[0].ports[0].hostPort is 8080, expected unset (init)',
    'spec.containers[0].ports[0].hostPort is 8080, expected unset (web)',
    'spec.ephemeralContainers[0].ports[0].hostPort is 8080, expected unset (debug)',
  ]);
});

test('0 is no port', () => {
  expect(breaches('hostPorts', pod({ containers: [{ name: 'web', ports: [{ containerPort: 80, hostPort: 0 }, { hostPort: null }] }] }))).toEqual([]);
});

test('in the network of the host each container port is a host port, which is said once', () => {
  const containers = [{ name: 'web', ports: [{ containerPort: 80 }, { containerPort: 443, hostPort: 0 }] }];
  expect(breaches('hostPorts', pod({ hostNetwork: true, containers }))).toEqual([IMPLIED]);
});

test('in the network of the host a hostPort is a breach beside those that are implied', () => {
  const containers = [{ name: 'web', ports: [{ containerPort: 80, hostPort: 80 }, { containerPort: 443 }] }];
  expect(breaches('hostPorts', pod({ hostNetwork: true, containers }))).toEqual([
    'spec.containers[0].ports[0].hostPort is 80, expected unset (web)',
    IMPLIED,
  ]);
});

test('the network of the host alone takes no port', () => {
  expect(breaches('hostPorts', pod({ hostNetwork: true }))).toEqual([]);
  expect(breaches('hostPorts', pod({ hostNetwork: true, containers: [{ name: 'web', ports: [{ containerPort: 0 }, { name: 'http' }] }] }))).toEqual([]);
  expect(breaches('hostPorts', pod({ hostNetwork: true, ephemeralContainers: [{ name: 'debug', ports: [{ containerPort: 80 }] }] }))).toEqual([]);
});
