import { noDanglingPolicy } from '../../../../src/checks/rules/network/no-dangling-policy';
import { all, of, pod, policy } from '../../network-bench';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const custom = 'apiVersion: example.com/v1\nkind: Database\nmetadata: { name: db, namespace: shop, labels: { app: db } }\nspec: {}';
const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: load, namespace: shop }\nspec: { template: { spec: {} } }';

testRule(noDanglingPolicy, {
  accepts: {
    'pods with the label': all(pod('web'), policy(of('web'))),
    'all pods of the namespace': all(pod('web'), policy('podSelector: {}')),
    'a namespace of which no pods are at hand': all(pod('web', '{}', 'blog'), policy(of('api'))),
    'pods that an operator may make': all(pod('web'), custom, policy(of('db'))),
    'a label that a controller adds': all(job, policy('podSelector: { matchLabels: { batch.kubernetes.io/job-name: load } }')),
    'a policy that is refused, of which another rule tells': all(pod('web'), policy(`${of('api')}, ingress: [{ from: [{}] }]`)),
  },
  rejects: {
    'a label that no pod has': [all(pod('web'), policy(of('api'))), 'spec.podSelector'],
    'a label that a pod of another namespace has': [all(pod('web'), pod('api', '{}', 'blog'), policy(of('api'))), 'spec.podSelector'],
    'the label of a template that nothing is made of': [
      all(pod('web'), policy(of('api')), 'apiVersion: v1\nkind: PodTemplate\nmetadata: { name: api, namespace: shop }\ntemplate: { metadata: { labels: { app: api } }, spec: {} }'),
      'spec.podSelector',
    ],
  },
});

test('knows pods that the policy speaks of', () => {
  const context = { policy: policyOf('ingressController: { namespace: shop, labels: { app: edge } }') };
  expect(hitsOf(noDanglingPolicy, all(pod('web'), policy(of('edge'))), context)).toEqual([]);
});
