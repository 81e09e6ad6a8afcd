import { noRemovedApi } from '../../../../src/checks/rules/correctness/no-removed-api';
import { hitsOf, testRule } from '../../rule-bench';

const object = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }`;

testRule(noRemovedApi, {
  accepts: {
    'a version that stays': object('apps/v1', 'Deployment'),
    'a beta version of others': object('example.com/v1beta1', 'CronJob'),
    'a kind that the version never had': object('extensions/v1beta1', 'Widget'),
  },
  rejects: {
    'a version that is gone': [object('extensions/v1beta1', 'Ingress'), 'apiVersion'],
    'a version that will go': [object('resource.k8s.io/v1beta1', 'ResourceClaim'), 'apiVersion'],
    'a kind that will go': [object('v1', 'Endpoints'), 'apiVersion'],
    'a kind that is gone for good': [object('policy/v1beta1', 'PodSecurityPolicy'), 'apiVersion'],
  },
});

const breach = (yaml: string, kubernetes: number) => hitsOf(noRemovedApi, yaml, { kubernetes })[0]?.breach;

test.each([
  [20, undefined],
  [21, 'low'],
  [24, 'low'],
  [25, 'high'],
])('a CronJob of batch/v1beta1 is, to Kubernetes 1.%i, a finding of severity %s', (kubernetes, severity) => {
  expect(breach(object('batch/v1beta1', 'CronJob'), kubernetes)?.severity).toBe(severity);
});

test('the finding names what takes its place in that version', () => {
  expect(breach(object('autoscaling/v2beta1', 'HorizontalPodAutoscaler'), 22)).toMatchObject({
    found: 'autoscaling/v2beta1, deprecated in Kubernetes 1.22',
    expected: 'autoscaling/v2beta2',
    fix: 'Write it as `autoscaling/v2beta2` before Kubernetes 1.25; fields may have changed with the version.',
  });
  expect(breach(object('autoscaling/v2beta1', 'HorizontalPodAutoscaler'), 30)).toMatchObject({
    found: 'autoscaling/v2beta1, removed in Kubernetes 1.25', expected: 'autoscaling/v2', fix: 'Write it as `autoscaling/v2`; fields may have changed with the version.',
  });
});

test('what has no successor is to be removed', () => {
  expect(breach(object('policy/v1beta1', 'PodSecurityPolicy'), 25)?.fix).toBe('Remove the PodSecurityPolicy; what it did has to be done in another way.');
});
