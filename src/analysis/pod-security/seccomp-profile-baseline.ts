import type { Breach } from '../../findings/breach';
import { type Fields, fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { annotationBreach } from './annotation-breach';
import type { PodSecurityControl } from './control';
import { unsafeProfiles } from './unsafe-profiles';

const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';

const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

/** Before there was a field, annotations of the pod and of containers that exist were read. */
function* checkAnnotations(pod: PodTemplate): Iterable<Breach> {
  const annotations = fields(pod.metadata.annotations);
  if (isUnsafe(annotations, POD_ANNOTATION)) {
    yield breach(annotations, POD_ANNOTATION);
  }
  for (const { name } of pod.containers) {
    const key = CONTAINER_ANNOTATION + name;
    if (isUnsafe(annotations, key)) {
      yield breach(annotations, key, name);
    }
  }
}

function isUnsafe(annotations: Fields, key: string): boolean {
  const value = annotations[key];
  const isSafe = value === undefined || value === 'runtime/default' || value === 'docker/default';
  return !isSafe && !(typeof value === 'string' && value.startsWith('localhost/'));
}

function breach(annotations: Fields, key: string, container?: string): Breach {
  return annotationBreach(key, annotations[key], 'runtime/default or localhost/<profile>', container);
}

/** No container runs with its system calls unfiltered by choice. */
export const seccompProfileBaseline: PodSecurityControl = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    { since: 0, check: checkAnnotations },
    { since: 19, check: pod => unsafeProfiles(pod, 'seccompProfile') },
  ],
};
