import { isSet } from '../../../analysis/pod-security/is-set';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { podRule } from '../../rule';

export const noEphemeralContainers = podRule({
  id: 'no-ephemeral-containers',
  title: 'No pod comes with debug containers',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [attack.administration, attack.deploy],
  knownAs: ['kyverno:block-ephemeral-containers'],
  why: 'A debug container brings another image and other rights into a running pod, next to its secrets, and stays until the pod is gone.',
  fix: 'Remove `ephemeralContainers`; `kubectl debug` adds them where somebody is looking.',
  whenNotTo: 'The manifest is a copy of a running pod that is kept to look into, and is not applied.',
  bad: 'ephemeralContainers: [{ name: debug, image: registry.example/tools:1.0.0 }]',
  good: 'ephemeralContainers: []',

  *check({ spec: { ephemeralContainers: debug } }) {
    if (isSet(debug) && !(Array.isArray(debug) && debug.length === 0)) {
      yield { path: 'spec.ephemeralContainers', found: 'set', expected: 'unset' };
    }
  },
});
