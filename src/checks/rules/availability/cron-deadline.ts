import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { objectRule } from '../../rule';

/** The controller looks at its CronJobs only that often, in seconds. */
const ROUND = 10;

export const cronDeadline = objectRule({
  id: 'cron-deadline',
  title: 'CronJobs say until when a missed start may be made up for',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave schedules to operations.',
  knownAs: ['kube-score:cronjob-has-deadline'],
  why: 'Without a deadline a CronJob that missed more than a hundred starts is not started again; with one below ten seconds it may never start.',
  fix: 'Set `spec.startingDeadlineSeconds` to the seconds after which a start is of no use any more.',
  whenNotTo: 'Each missed start has to be made up for, however late.',
  bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { schedule: 0 3 * * * }',
  good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { schedule: 0 3 * * *, startingDeadlineSeconds: 600 }',
  kinds: ['CronJob.batch'],

  *check({ manifest }) {
    const { startingDeadlineSeconds: deadline } = fields(manifest.spec);
    if (typeof deadline !== 'number' || deadline < ROUND) {
      yield { path: 'spec.startingDeadlineSeconds', found: written(deadline), expected: `${ROUND} or more` };
    }
  },
});
