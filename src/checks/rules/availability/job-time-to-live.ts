import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { objectRule } from '../../rule';

export const jobTimeToLive = objectRule({
  id: 'job-time-to-live',
  title: 'Jobs go away when they are done',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave cleaning up to operations.',
  knownAs: ['kube-linter:job-ttl-seconds-after-finished'],
  why: 'A Job that is done stays, with its pods and their logs, until somebody deletes it.',
  fix: 'Set `spec.ttlSecondsAfterFinished` to the seconds for which somebody may want to look at it.',
  whenNotTo: 'Whatever applies the Job also deletes it, and would make it anew if it were gone.',
  bad: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: {}',
  good: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { ttlSecondsAfterFinished: 86400 }',
  kinds: ['Job.batch'],

  *check({ manifest }) {
    const { ttlSecondsAfterFinished: time } = fields(manifest.spec);
    // A CronJob cleans up behind its own Jobs.
    const isOwned = list(fields(manifest.metadata).ownerReferences).length > 0;
    if (typeof time !== 'number' && !isOwned) {
      yield { path: 'spec.ttlSecondsAfterFinished', found: written(time), expected: 'a time' };
    }
  },
});
