import { uniqueUserId } from '../../../../src/checks/rules/containers/unique-user-id';
import { hitsOf, testRule } from '../../rule-bench';

const deployment = (name: string, spec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec: { template: { spec: { ${spec} } } }
---
`;
const pod = (user: number) => `securityContext: { runAsUser: ${user} }, containers: [{ name: a }, { name: b }]`;

testRule(uniqueUserId, {
  accepts: {
    'users of their own': deployment('web', pod(10001)) + deployment('api', pod(10002)),
    'two containers of one pod with one user': deployment('web', pod(10001)),
    'one user in two user namespaces': deployment('web', `hostUsers: false, ${pod(10001)}`) + deployment('api', `hostUsers: false, ${pod(10001)}`),
    'no users at all': deployment('web', 'containers: [{ name: a }]') + deployment('api', 'containers: [{ name: a }]'),
  },
  rejects: {
    'the second that has a user': [deployment('web', pod(10001)) + deployment('api', pod(10001)), 'spec.template.spec.securityContext.runAsUser'],
    'a container of the second': [
      deployment('web', pod(10001)) + deployment('api', 'containers: [{ name: a, securityContext: { runAsUser: 10001 } }]'),
      'spec.template.spec.containers[0].securityContext.runAsUser',
    ],
  },
});

test('names the workload that had the user first', () => {
  const [hit] = hitsOf(uniqueUserId, deployment('web', pod(10001)) + deployment('api', pod(10001)));
  expect([hit!.object.reference.name, hit!.breach.found]).toEqual(['api', '10001, as in Deployment web']);
});
