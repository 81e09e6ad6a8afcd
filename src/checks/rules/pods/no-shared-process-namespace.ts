import { isOff } from '../../../analysis/pod-security/is-off';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { podRule } from '../../rule';

export const noSharedProcessNamespace = podRule({
  id: 'no-shared-process-namespace',
  title: 'Containers of a pod do not see the processes of each other',
  severity: Severity.MEDIUM,
  controls: [attack.credentialsInFiles],
  knownAs: [],
  why: 'One container that is taken over reads the files, arguments and environment of all others through `/proc`, their secrets included.',
  fix: 'Remove `shareProcessNamespace`, or set it to `false`.',
  whenNotTo: 'A sidecar has to send signals to the main process, as some that reload its configuration do.',
  bad: 'shareProcessNamespace: true',
  good: 'shareProcessNamespace: false',

  *check({ spec }) {
    if (!isOff(spec.shareProcessNamespace)) {
      yield { path: 'spec.shareProcessNamespace', found: written(spec.shareProcessNamespace), expected: 'false or unset' };
    }
  },
});
