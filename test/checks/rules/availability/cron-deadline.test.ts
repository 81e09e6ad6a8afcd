import { cronDeadline } from '../../../../src/checks/rules/availability/cron-deadline';
import { testRule } from '../../rule-bench';

const cron = (spec: string) => `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: ${spec}`;

testRule(cronDeadline, {
  accepts: { 'ten seconds': cron('{ startingDeadlineSeconds: 10 }') },
  rejects: {
    'unset': [cron('{}'), 'spec.startingDeadlineSeconds'],
    'less than the controller takes for a round': [cron('{ startingDeadlineSeconds: 9 }'), 'spec.startingDeadlineSeconds'],
    'a text': [cron('{ startingDeadlineSeconds: 1h }'), 'spec.startingDeadlineSeconds'],
  },
});
