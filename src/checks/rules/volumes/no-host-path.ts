import { volumeOf } from '../../../analysis/pod-security/volume-of';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noHostPath = podSecurityRule({
  id: 'no-host-path',
  title: 'No volume is a path of the node',
  severity: Severity.HIGH,
  inDaemonSet: Severity.LOW,
  podSecurity: 'baseline',
  controls: [baseline.hostPathVolumes, cis.hostPath, owasp.workloads, attack.escape],
  knownAs: [
    'polaris:hostPathSet', 'trivy:KSV-0023', 'kubescape:C-0048', 'kyverno:disallow-host-path', 'gatekeeper:K8sPSPHostFilesystem',
  ],
  why: 'Files of the node outlive the pod and belong to everybody who mounts them: whatever one pod leaves there, the node or another pod may run or read.',
  fix: 'Use an `emptyDir`, a claim or a projected volume in place of `hostPath`.',
  whenNotTo: 'Agents of the node itself, such as log collectors, metric exporters and CSI drivers; mount what they need, read only, and nothing above it.',
  bad: 'volumes: [{ name: data, hostPath: { path: /data } }]',
  good: 'volumes: [{ name: data, emptyDir: {} }]',
  absorbs: ['allowed-volume-types'],
  control: 'hostPathVolumes',
  cause: volumeOf,
});
