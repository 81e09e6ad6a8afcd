import { noEphemeralContainers } from '../../../../src/checks/rules/containers/no-ephemeral-containers';
import { testRule } from '../../rule-bench';

testRule(noEphemeralContainers, {
  accepts: {
    'no field': '{}',
    'null': 'ephemeralContainers: null',
  },
  rejects: {
    'two, once': ['ephemeralContainers: [{ name: a }, { name: b }]', 'spec.ephemeralContainers'],
    'a mapping, which the API server refuses': ['ephemeralContainers: { name: a }', 'spec.ephemeralContainers'],
  },
});
