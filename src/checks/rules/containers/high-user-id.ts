import { written } from '../../../analysis/pod-security/written';
import { isWindows } from '../../../analysis/processes/is-windows';
import { unacceptedSettings } from '../../../analysis/processes/unaccepted-settings';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

/** Below it lie the users that nodes have themselves. */
const LEAST = 10_000;

export const highUserId = podRule({
  id: 'high-user-id',
  title: 'Containers run as a user that no node has',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.nonRoot],
  knownAs: ['kube-score:container-security-context-user-group-id', 'kubesec:RunAsUser', 'trivy:KSV-0020', 'checkov:CKV_K8S_40'],
  why: 'A process that escapes is whoever has its number on the node, and low numbers belong to people and services there.',
  fix: `Set \`securityContext.runAsUser\` to ${LEAST} or more.`,
  whenNotTo: 'The image has its files for one low user only; or the platform assigns users, as OpenShift does.',
  bad: 'securityContext: { runAsUser: 1000 }',
  good: 'securityContext: { runAsUser: 10001 }',

  *check(pod) {
    if (pod.spec.hostUsers !== false && !isWindows(pod.spec)) {
      for (const { value, ...place } of unacceptedSettings(pod, 'runAsUser', isHigh)) {
        yield { ...place, found: written(value), expected: `${LEAST} or more` };
      }
    }
  },
});

function isHigh(id: unknown): boolean {
  return typeof id === 'number' && id >= LEAST;
}
