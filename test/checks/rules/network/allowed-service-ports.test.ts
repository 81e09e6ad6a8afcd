import { optionsOf } from '../../../../src/checks/options';
import { allowedServicePorts } from '../../../../src/checks/rules/network/allowed-service-ports';
import { service } from '../../network-bench';
import { policyOf, testRule } from '../../rule-bench';

testRule(allowedServicePorts, {
  accepts: {
    'one of the ports': service('ports: [{ port: 443, targetPort: 3000 }]'),
    'both ends of a range': service('ports: [{ port: 8000 }, { port: 8999 }]'),
    'a name elsewhere, whose ports mean nothing': service('type: ExternalName, ports: [{ port: 3000 }]'),
    'no ports': service(''),
  },
  rejects: {
    'another port': [service('ports: [{ port: 80 }, { port: 3000 }]'), 'spec.ports[1].port'],
    'one more than the range': [service('ports: [{ port: 9000 }]'), 'spec.ports[0].port'],
    'a port that is none': [service('ports: [{ port: http }]'), 'spec.ports[0].port'],
  },
});

test.each(['[0]', '[70000]', '[http]', '[90-80]', '80'])('refuses the option %s', ports => {
  const policy = policyOf(`rules: { allowed-service-ports: { ports: ${ports} } }`);
  expect(() => optionsOf('allowed-service-ports', allowedServicePorts.options!, policy)).toThrow('rules.allowed-service-ports.ports');
});
