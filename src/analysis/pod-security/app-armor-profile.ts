import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { annotationBreach } from './annotation-breach';
import type { PodSecurityControl } from './control';
import { unsafeProfiles } from './unsafe-profiles';

/** How profiles were set before Kubernetes 1.30; still read today. */
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

function* check(pod: PodTemplate): Iterable<Breach> {
  yield* unsafeProfiles(pod, 'appArmorProfile');
  const annotations = fields(pod.metadata.annotations);
  for (const key in annotations) {
    if (key.startsWith(ANNOTATION) && !isSafe(annotations[key])) {
      yield annotationBreach(key, annotations[key], 'runtime/default or localhost/<profile>', key.slice(ANNOTATION.length));
    }
  }
}

function isSafe(value: unknown): boolean {
  const text = value ?? '';
  return text === '' || text === 'runtime/default' || (typeof text === 'string' && text.startsWith('localhost/'));
}

/** No container runs without AppArmor where the node has it. */
export const appArmorProfile: PodSecurityControl = {
  id: 'appArmorProfile',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
