import { topologySpread } from '../../../../src/checks/rules/availability/topology-spread';
import { testRule } from '../../rule-bench';

const web = (replicas: number, constraints: string) => `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: web }\nspec:\n  replicas: ${replicas}\n  template:\n    metadata: { labels: { app: web } }\n    spec: { topologySpreadConstraints: ${constraints} }`;
const over = (key: string, app = 'web') => `{ topologyKey: ${key}, labelSelector: { matchLabels: { app: ${app} } } }`;
const PATH = 'spec.template.spec.topologySpreadConstraints';

testRule(topologySpread, {
  accepts: {
    'one replica': web(1, '[]'),
    'the zone': web(2, `[${over('topology.kubernetes.io/zone')}]`),
  },
  rejects: {
    'nothing': [web(2, '[]'), PATH],
    'the node only': [web(2, `[${over('kubernetes.io/hostname')}]`), PATH],
    'a constraint about other pods': [web(2, `[${over('topology.kubernetes.io/zone', 'api')}]`), PATH],
  },
});

describe('without keys', () => {
  testRule(topologySpread, {
    policy: 'rules: { topology-spread: {} }',
    accepts: { 'any constraint': web(2, `[${over('kubernetes.io/hostname')}]`) },
    rejects: { nothing: [web(2, '[]'), PATH] },
  });
});
