import { jobTimeToLive } from '../../../../src/checks/rules/availability/job-time-to-live';
import { testRule } from '../../rule-bench';

const job = (spec: string, metadata = '') => `apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate${metadata} }\nspec: ${spec}`;

testRule(jobTimeToLive, {
  accepts: {
    'a time': job('{ ttlSecondsAfterFinished: 60 }'),
    'no time at all, which is at once': job('{ ttlSecondsAfterFinished: 0 }'),
    'a Job of a CronJob': job('{}', ', ownerReferences: [{ kind: CronJob, name: report }]'),
  },
  rejects: { unset: [job('{}'), 'spec.ttlSecondsAfterFinished'] },
});
