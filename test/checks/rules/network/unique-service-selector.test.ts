import { uniqueServiceSelector } from '../../../../src/checks/rules/network/unique-service-selector';
import { all, service } from '../../network-bench';
import { testRule } from '../../rule-bench';

const web = (spec: string, name = 'api', namespace = 'shop') => all(
  service('selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: http }]'),
  service(spec, name, '{}', namespace),
);

testRule(uniqueServiceSelector, {
  accepts: {
    'other labels': web('selector: { app: api, tier: edge }, ports: [{ port: 80, targetPort: http }]'),
    'more labels': web('selector: { app: web, tier: edge, role: main }, ports: [{ port: 80, targetPort: http }]'),
    'another port': web('selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: metrics }]'),
    'another protocol': web('selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: http, protocol: UDP }]'),
    'a name for each pod': web('clusterIP: None, selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: http }]'),
    'a way in from outside': web('type: LoadBalancer, selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: http }]'),
    'another namespace': web('selector: { app: web, tier: edge }, ports: [{ port: 80, targetPort: http }]', 'web', 'blog'),
    'no selectors': all(service('ports: [{ port: 80 }]'), service('ports: [{ port: 80 }]', 'api')),
    'one Service with a port twice': service('selector: { app: web }, ports: [{ port: 80, targetPort: http }, { port: 8080, targetPort: http }]'),
  },
  rejects: {
    'the same labels in another order': [web('selector: { tier: edge, app: web }, ports: [{ port: 8080, targetPort: http }]'), 'spec.selector'],
    'one of several ports': [web('selector: { app: web, tier: edge }, ports: [{ port: 81, targetPort: metrics }, { port: 80, targetPort: http }]'), 'spec.selector'],
  },
});
