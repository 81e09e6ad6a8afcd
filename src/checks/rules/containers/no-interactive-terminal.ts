import { isOff } from '../../../analysis/pod-security/is-off';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { containerRule } from '../../rule';

export const noInteractiveTerminal = containerRule({
  id: 'no-interactive-terminal',
  title: 'Containers wait for no one to type',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [attack.administration],
  knownAs: ['gatekeeper:K8sDisallowInteractiveTTY'],
  why: 'An open terminal gives whoever may attach to the pod the main process itself, with its rights and secrets, and no trace of a new one.',
  fix: 'Remove `stdin` and `tty`, or set them to `false`.',
  whenNotTo: 'The pod is meant to be attached to; debug containers are not judged.',
  bad: 'stdin: true\ntty: true',
  good: 'stdin: false',

  *check({ spec, list }) {
    for (const name of list === 'ephemeralContainers' ? [] : ['stdin', 'tty']) {
      if (!isOff(spec[name])) {
        yield { path: name, found: written(spec[name]), expected: 'false or unset' };
      }
    }
  },
});
