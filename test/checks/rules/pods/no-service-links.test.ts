import { noServiceLinks } from '../../../../src/checks/rules/pods/no-service-links';
import { testRule } from '../../rule-bench';

testRule(noServiceLinks, {
  accepts: { 'the same for all containers': 'enableServiceLinks: false\ninitContainers: [{ name: setup }]' },
  rejects: {
    'no field, which means yes': ['{}', 'spec.enableServiceLinks'],
    'a text, which is not false': ['enableServiceLinks: "false"', 'spec.enableServiceLinks'],
  },
});
