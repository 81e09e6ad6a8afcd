import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { podTemplateOf } from '../../../kube/pods';
import { podRule } from '../../rule';

/** What a pod of a kind may say; all others of Kubernetes itself must be restarted always. */
const POLICIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', ['Always', 'OnFailure']],
  ['Job', ['OnFailure', 'Never']],
  ['CronJob', ['OnFailure', 'Never']],
]);

const ALWAYS: readonly string[] = ['Always'];

export const restartPolicy = podRule({
  id: 'restart-policy',
  title: 'Pods that fail come back',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave restarts to operations.',
  knownAs: ['kube-linter:restart-policy', 'kube-score:cronjob-restartpolicy'],
  why: 'A pod that is never restarted is gone after its first failure; one whose policy its controller refuses is never made.',
  fix: 'Set `restartPolicy` to `OnFailure` or `Never` for Jobs, whose controller tries again, and to `Always` for the rest.',
  whenNotTo: 'A Pod that somebody runs once by hand need not come back.',
  bad: 'restartPolicy: Never',
  good: 'restartPolicy: OnFailure',

  *check({ spec, object }) {
    const policy = spec.restartPolicy ?? 'Always';
    const expected = POLICIES.get(object.reference.kind) ?? ALWAYS;
    if (podTemplateOf(object) && !expected.some(each => each === policy)) {
      yield { path: 'spec.restartPolicy', found: written(spec.restartPolicy), expected: expected.join(' or ') };
    }
  },
});
