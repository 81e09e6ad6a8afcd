import { allowedJobs } from '../../../../src/checks/rules/availability/allowed-jobs';
import { testRule } from '../../rule-bench';

const job = (kind: string, metadata: string) => `apiVersion: batch/v1\nkind: ${kind}\nmetadata: ${metadata}`;

testRule(allowedJobs, {
  accepts: {
    'a Job in an allowed namespace': job('Job', '{ name: a, namespace: batch }'),
    'a Job of a CronJob': job('Job', '{ name: a, namespace: shop, ownerReferences: [{ kind: CronJob, name: b }] }'),
  },
  rejects: {
    'a Job in another one': [job('Job', '{ name: a, namespace: shop }'), 'metadata.namespace'],
    'a CronJob in no namespace': [job('CronJob', '{ name: a }'), 'metadata.namespace'],
  },
});

describe('where no namespace is allowed', () => {
  testRule(allowedJobs, {
    policy: 'rules: { allowed-jobs: { namespaces: [] } }',
    accepts: { 'a Pod': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }' },
    rejects: { 'any Job': [job('Job', '{ name: a, namespace: batch }'), 'metadata.namespace'] },
  });
});
