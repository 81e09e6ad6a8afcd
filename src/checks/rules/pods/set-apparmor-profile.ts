import { isSet } from '../../../analysis/pod-security/is-set';
import { isWindows } from '../../../analysis/processes/is-windows';
import { unacceptedSettings } from '../../../analysis/processes/unaccepted-settings';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { nsa } from '../../../standards/nsa';
import { type Breach, podRule } from '../../rule';

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** The first version with a field for it. */
const FIELD_SINCE = 30;

const EXPECTED = 'RuntimeDefault or Localhost';

export const setApparmorProfile = podRule({
  id: 'set-apparmor-profile',
  title: 'Each container names its AppArmor profile',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.environments],
  knownAs: ['kubesec:ApparmorAny'],
  why: 'A pod that names a profile does not start on a node that cannot enforce it, and one that names none starts without.',
  fix: 'Set `securityContext.appArmorProfile.type` of the pod to `RuntimeDefault`.',
  whenNotTo: 'Nodes without AppArmor, such as those that use SELinux, refuse such a pod.',
  bad: 'securityContext: {}',
  good: 'securityContext: { appArmorProfile: { type: RuntimeDefault } }',

  *check(pod, { kubernetes }) {
    if (isWindows(pod.spec)) {
      return;
    }
    if (kubernetes < FIELD_SINCE) {
      yield* withoutAnnotation(pod);
      return;
    }
    for (const { path, container } of unacceptedSettings(withAnnotations(pod), 'appArmorProfile', isSet)) {
      yield { path: `${path}.type`, found: 'unset', expected: EXPECTED, ...(container === undefined ? {} : { container }) };
    }
  },
});

function* withoutAnnotation(pod: PodTemplate): Iterable<Breach> {
  for (const { name } of pod.containers.filter(container => !isAnnotated(pod, container.name))) {
    yield { path: keyPath('metadata.annotations', ANNOTATION + name), found: 'unset', expected: 'runtime/default or localhost/<profile>', container: name };
  }
}

/** The pod without the containers whose profile an annotation names: it is still read. */
function withAnnotations(pod: PodTemplate): PodTemplate {
  return { ...pod, containers: pod.containers.filter(({ name }) => !isAnnotated(pod, name)) };
}

function isAnnotated({ metadata }: PodTemplate, container: string): boolean {
  return isSet(fields(metadata.annotations)[ANNOTATION + container]);
}
