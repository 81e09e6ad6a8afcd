import type { Container, PodTemplate } from '../../kube/pods';

/** Whether a container is meant to run as long as its pod, and its pod for ever: only then probes watch over it. */
export function keepsRunning({ list, isSidecar }: Container, { object, spec }: PodTemplate): boolean {
  const ends = object.reference.kind === 'Job' || object.reference.kind === 'CronJob' || (spec.restartPolicy ?? 'Always') !== 'Always';
  return !ends && (list === 'containers' || isSidecar);
}
