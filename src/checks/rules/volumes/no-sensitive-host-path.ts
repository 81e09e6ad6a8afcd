import { type HostPath, hostPathsOf } from '../../../analysis/host-path/host-paths-of';
import { type Sensitivity, sensitivityOf } from '../../../analysis/host-path/sensitivity';
import { isUnprivileged } from '../../../analysis/processes/is-unprivileged';
import { Severity } from '../../../findings/severity';
import type { PodTemplate } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const noSensitiveHostPath = podRule({
  id: 'no-sensitive-host-path',
  title: 'No volume is a path that the node lives from',
  severity: Severity.CRITICAL,
  inDaemonSet: Severity.MEDIUM,
  controls: [cis.hostPath, nsa.environments, owasp.workloads, attack.escape, attack.credentialsInFiles],
  knownAs: [
    'kube-linter:sensitive-host-mounts', 'kubesec:ProcMount', 'trivy:KSV-0121', 'kyverno:limit-hostpath-vols', 'gatekeeper:K8sPSPHostFilesystem',
  ],
  why: 'There lie the credentials of the node and of other pods, or what the node runs as root: whoever reads the one or writes the other owns the node.',
  fix: 'Remove the volume, or mount the one folder that is needed, with `readOnly: true`.',
  whenNotTo: 'Agents that watch the whole node, such as metric exporters; let them read only, as a user and a group other than root, without capabilities.',
  bad: 'volumes: [{ name: host, hostPath: { path: /etc } }]',
  good: 'volumes: [{ name: zones, hostPath: { path: /usr/share/zoneinfo } }]',
  absorbs: ['no-host-path', 'allowed-volume-types', 'no-cloud-credential-path'],

  *check(pod) {
    for (const hostPath of hostPathsOf(pod)) {
      const sensitivity = sensitivityOf(hostPath.path);
      if (sensitivity) {
        const severity = isOpen(hostPath, sensitivity, pod) ? Severity.CRITICAL : Severity.HIGH;
        yield { path: hostPath.field, found: hostPath.written, expected: EXPECTED[sensitivity], cause: hostPath.volume, severity };
      }
    }
  },
});

const EXPECTED: Readonly<Record<Sensitivity, string>> = {
  reading: 'unset, or a path without credentials of the node',
  writing: 'unset, or a path without what the node runs or obeys',
};

/** Whether a container that mounts the path can take over the node with it as it is. */
function isOpen({ mounts }: HostPath, sensitivity: Sensitivity, pod: PodTemplate): boolean {
  return mounts.some(({ readOnly, container }) => readOnly !== true || (sensitivity === 'reading' && !isUnprivileged(container, pod)));
}
