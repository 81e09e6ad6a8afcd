import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { optional, record } from '../../../kube/decode/composite';
import { described } from '../../../kube/decode/decoder';
import { wholeNumber } from '../../../kube/decode/whole-number';
import { type Fields, fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const options = record({ longest: optional(described('The most seconds that a pod may run; by default any number.', wholeNumber(1))) });

export const activeDeadline = podRule({
  id: 'active-deadline',
  title: 'What is to end, ends in time',
  severity: Severity.LOW,
  profile: 'option',
  controls: [attack.denial],
  knownAs: ['kyverno:enforce-pod-duration'],
  why: 'A Job that hangs, or does more than it should, takes its resources until somebody notices.',
  fix: 'Set `activeDeadlineSeconds` of the Job, or of its pods.',
  whenNotTo: 'A Job that works through a queue without end, and is watched otherwise.',
  bad: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { template: { spec: { restartPolicy: Never } } }',
  good: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec: { activeDeadlineSeconds: 600, template: { spec: { restartPolicy: Never } } }',
  options,
  examplePolicy: 'rules: { active-deadline: { longest: 3600 } }',

  *check({ spec, object }, { policy }) {
    const longest = optionsOf('active-deadline', options, policy)?.longest ?? Infinity;
    const deadline = jobOf(object).activeDeadlineSeconds ?? spec.activeDeadlineSeconds;
    const isInTime = typeof deadline === 'number' && deadline > 0 && deadline <= longest;
    if (ends(spec, object) && !isInTime) {
      yield { path: 'spec.activeDeadlineSeconds', found: written(deadline), expected: longest === Infinity ? 'a time' : `at most ${longest}` };
    }
  },
});

function ends({ restartPolicy }: Fields, { reference: { kind } }: KubeObject): boolean {
  return kind === 'Job' || kind === 'CronJob' || (kind === 'Pod' && (restartPolicy === 'Never' || restartPolicy === 'OnFailure'));
}

function jobOf({ reference: { kind }, manifest }: KubeObject): Fields {
  const spec = fields(manifest.spec);
  return kind === 'CronJob' ? fields(fields(spec.jobTemplate).spec) : spec;
}
