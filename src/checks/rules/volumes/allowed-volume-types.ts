import { volumeOf } from '../../../analysis/pod-security/volume-of';
import { Severity } from '../../../findings/severity';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const allowedVolumeTypes = podSecurityRule({
  id: 'allowed-volume-types',
  title: 'Volumes are of types that Kubernetes itself manages',
  severity: Severity.MEDIUM,
  inDaemonSet: Severity.LOW,
  podSecurity: 'restricted',
  controls: [restricted.volumes, owasp.workloads],
  knownAs: ['trivy:KSV-0028', 'kyverno:restrict-volume-types', 'gatekeeper:K8sPSPVolumeTypes'],
  why: 'A volume that names a server, disk or driver itself goes past claims and storage classes, and so past whoever decides what may be mounted.',
  fix: 'Use a claim (`persistentVolumeClaim` or `ephemeral`) for storage, and `configMap`, `secret`, `projected` or `emptyDir` for the rest.',
  whenNotTo: 'Storage that no driver provides, on a cluster where whoever may create pods may mount it.',
  bad: 'volumes: [{ name: data, nfs: { server: nfs.example, path: /data } }]',
  good: 'volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
  control: 'restrictedVolumes',
  cause: volumeOf,
});
