import { hostPathsOf } from '../../../analysis/host-path/host-paths-of';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

export const readOnlyHostPath = podRule({
  id: 'read-only-host-path',
  title: 'Paths of the node are mounted read only',
  severity: Severity.HIGH,
  inDaemonSet: Severity.LOW,
  controls: [nsa.environments, attack.escape],
  knownAs: ['kube-linter:writable-host-mount', 'kubescape:C-0045', 'kyverno:ensure-readonly-hostpath', 'gatekeeper:K8sPSPHostFilesystem'],
  why: 'Whoever gets into the container leaves files on the node that outlive it, and that the node or another pod runs, follows or reads.',
  fix: 'Set `readOnly` of the mount to `true`, and `recursiveReadOnly` to `IfPossible` where other file systems lie below.',
  whenNotTo: 'The software is there to write on the node, such as an installer of CNI plugins.',
  bad: 'containers: [{ volumeMounts: [{ name: data, mountPath: /data }] }]\nvolumes: [{ name: data, hostPath: { path: /data } }]',
  good: 'containers: [{ volumeMounts: [{ name: data, mountPath: /data, readOnly: true }] }]\nvolumes: [{ name: data, hostPath: { path: /data } }]',

  *check(pod) {
    for (const { mounts, volume, written: path } of hostPathsOf(pod)) {
      for (const { field, container, readOnly } of mounts.filter(mount => mount.readOnly !== true)) {
        yield { path: `${field}.readOnly`, found: `${written(readOnly)} for ${path}`, expected: 'true', container: container.name, cause: volume };
      }
    }
  },
});
