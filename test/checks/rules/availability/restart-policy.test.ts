import { restartPolicy } from '../../../../src/checks/rules/availability/restart-policy';
import { testRule } from '../../rule-bench';

const job = (policy: string) => `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { jobTemplate: { spec: { template: { spec: ${policy} } } } }`;
const PATH = 'spec.jobTemplate.spec.template.spec.restartPolicy';

testRule(restartPolicy, {
  accepts: {
    'none, which is always': '{}',
    'a Job whose pods are made anew': job('{ restartPolicy: Never }'),
    'a Job whose containers are restarted': job('{ restartPolicy: OnFailure }'),
  },
  rejects: {
    'a Pod that is never restarted': ['restartPolicy: Never', 'spec.restartPolicy'],
    'a Job without one, which would be restarted for ever': [job('{}'), PATH],
    'a Job that is always restarted': [job('{ restartPolicy: Always }'), PATH],
    'a Deployment that is not': [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { restartPolicy: OnFailure } } }', 'spec.template.spec.restartPolicy',
    ],
    'a word that is none': ['restartPolicy: always', 'spec.restartPolicy'],
  },
});
