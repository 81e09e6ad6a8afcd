import { noHostNetwork } from '../../../../src/checks/rules/pods/no-host-network';
import { testRule } from '../../rule-bench';

testRule(noHostNetwork, {
  accepts: {
    'no hostNetwork': '{}',
    'hostNetwork off': 'hostNetwork: false',
    'another host namespace': 'hostPID: true',
  },
  rejects: {
    'hostNetwork on': ['hostNetwork: true', 'spec.hostNetwork'],
    'hostNetwork on in a template': [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { hostNetwork: true } } }', 'spec.template.spec.hostNetwork',
    ],
  },
});
