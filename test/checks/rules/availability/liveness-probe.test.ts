import { livenessProbe } from '../../../../src/checks/rules/availability/liveness-probe';
import { testRule } from '../../rule-bench';

const workload = (kind: string, spec: string) => `apiVersion: ${kind === 'Job' ? 'batch' : 'apps'}/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: { template: { spec: ${spec} } }`;

testRule(livenessProbe, {
  accepts: {
    'a command': 'livenessProbe: { exec: { command: [/bin/check] } }',
    'a question over gRPC': 'livenessProbe: { grpc: { port: 8080 } }',
    'a Job, which ends': workload('Job', '{ containers: [{ name: web }] }'),
    'an init container': workload('Deployment', '{ initContainers: [{ name: copy }] }'),
    'a Pod that is not restarted': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { restartPolicy: Never, containers: [{ name: web }] }',
  },
  rejects: {
    'none': ['{}', 'spec.containers[0].livenessProbe'],
    'one that asks nothing': ['livenessProbe: { periodSeconds: 5 }', 'spec.containers[0].livenessProbe'],
    'one that is a text': ['livenessProbe: tcp', 'spec.containers[0].livenessProbe'],
    'a sidecar without one': [
      workload('Deployment', '{ initContainers: [{ name: proxy, restartPolicy: Always }] }'), 'spec.template.spec.initContainers[0].livenessProbe',
    ],
  },
});
