import { fields } from '../../kube/fields';
import type { PodSecurityCheck } from './control';

/** The check for pods of Linux alone: Windows has no such field, and the API server refuses it there. */
export function exceptOnWindows(check: PodSecurityCheck): PodSecurityCheck {
  return pod => (fields(pod.spec.os).name === 'windows' ? [] : check(pod));
}
