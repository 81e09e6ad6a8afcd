import { antiAffinity } from '../../../../src/checks/rules/availability/anti-affinity';
import { testRule } from '../../rule-bench';

const web = (replicas: number, spec: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: ${replicas}\n  template:\n    metadata: { labels: { app: web } }\n    spec: ${spec}`;
const term = (app: string) => `{ topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: ${app} } } }`;
const PATH = 'spec.template.spec.affinity.podAntiAffinity';

testRule(antiAffinity, {
  accepts: {
    'one replica': web(1, '{}'),
    'a required term': web(2, `{ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [${term('web')}] } } }`),
    'a preferred term': web(2, `{ affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: ${term('web')} }] } } }`),
    'a spread constraint': web(2, `{ topologySpreadConstraints: [${term('web')}] }`),
  },
  rejects: {
    'nothing': [web(2, '{}'), PATH],
    'a term about other pods': [web(2, `{ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [${term('api')}] } } }`), PATH],
    'a term that selects nothing': [web(2, '{ affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname }] } } }'), PATH],
    'affinity, which does the opposite': [web(2, `{ affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [${term('web')}] } } }`), PATH],
  },
});
