import { activeDeadline } from '../../../../src/checks/rules/availability/active-deadline';
import { testRule } from '../../rule-bench';

const job = (spec: string) => `apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: ${spec}`;

testRule(activeDeadline, {
  accepts: {
    'a Job within the time': job('{ activeDeadlineSeconds: 3600, template: { spec: {} } }'),
    'a Job whose pods are within the time': job('{ template: { spec: { activeDeadlineSeconds: 60 } } }'),
    'a CronJob whose Jobs are':
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { jobTemplate: { spec: { activeDeadlineSeconds: 60, template: { spec: {} } } } }',
    'a Pod that runs for ever': 'restartPolicy: Always',
    'a Deployment': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: {} } }',
  },
  rejects: {
    'a Job without a deadline': [job('{ template: { spec: {} } }'), 'spec.template.spec.activeDeadlineSeconds'],
    'a Job with too long a one': [job('{ activeDeadlineSeconds: 3601, template: { spec: {} } }'), 'spec.template.spec.activeDeadlineSeconds'],
    'a Pod that ends': ['restartPolicy: Never', 'spec.activeDeadlineSeconds'],
  },
});

describe('without a longest time', () => {
  testRule(activeDeadline, {
    policy: 'rules: { active-deadline: {} }',
    accepts: { 'any deadline': job('{ activeDeadlineSeconds: 1000000, template: { spec: {} } }') },
    rejects: { none: [job('{ template: { spec: {} } }'), 'spec.template.spec.activeDeadlineSeconds'] },
  });
});
