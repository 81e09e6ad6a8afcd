import { written } from '../../../analysis/pod-security/written';
import { isWindows } from '../../../analysis/processes/is-windows';
import { unacceptedSettings } from '../../../analysis/processes/unaccepted-settings';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

/** Below it lie the groups that nodes have themselves. */
const LEAST = 10_000;

export const highGroupId = podRule({
  id: 'high-group-id',
  title: 'Containers run with a group that no node has',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.nonRoot],
  knownAs: ['kube-score:container-security-context-user-group-id', 'kubesec:RunAsGroup', 'trivy:KSV-0021'],
  why: 'A process that escapes may use what its group may use on the node, and without `runAsGroup` the group is often that of root.',
  fix: `Set \`securityContext.runAsGroup\` to ${LEAST} or more.`,
  whenNotTo: 'The image keeps its files in a low group, as images for arbitrary users do.',
  bad: 'securityContext: { runAsGroup: 1000 }',
  good: 'securityContext: { runAsGroup: 10001 }',

  *check(pod) {
    if (pod.spec.hostUsers !== false && !isWindows(pod.spec)) {
      for (const { value, ...place } of unacceptedSettings(pod, 'runAsGroup', isHigh)) {
        yield { ...place, found: written(value), expected: `${LEAST} or more`, cause: place.path };
      }
    }
  },
});

function isHigh(id: unknown): boolean {
  return typeof id === 'number' && id >= LEAST;
}
