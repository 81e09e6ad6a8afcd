import { type HostPath, hostPathsOf } from '../../../analysis/host-path/host-paths-of';
import { type RuntimeSocket, runtimeSocketAt } from '../../../analysis/host-path/runtime-socket';
import { isUnprivileged } from '../../../analysis/processes/is-unprivileged';
import { Severity } from '../../../findings/severity';
import type { PodTemplate } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const noRuntimeSocket = podRule({
  id: 'no-runtime-socket',
  title: 'No container gives orders to the container runtime',
  severity: Severity.CRITICAL,
  controls: [cis.hostPath, owasp.workloads, attack.escape, attack.deploy],
  knownAs: [
    'kube-linter:docker-sock', 'kubesec:DockerSock', 'trivy:KSV-0006', 'checkov:CKV_K8S_27', 'kubescape:C-0074', 'kyverno:disallow-cri-sock-mount',
    'kyverno:docker-socket-requires-label',
  ],
  why: 'Whoever reaches the socket starts a privileged container on the node, past the API server, its admission and its audit log; read only does not help.',
  fix: 'Remove the volume; build images without a runtime, and ask the API server or the kubelet what runs.',
  whenNotTo: 'Node agents that ask the runtime about containers by their ids, where they cannot ask the kubelet.',
  bad: 'volumes: [{ name: socket, hostPath: { path: /var/run/docker.sock } }]',
  good: 'volumes: [{ name: logs, hostPath: { path: /var/log/pods } }]',
  absorbs: ['no-sensitive-host-path', 'no-host-path', 'allowed-volume-types', 'no-cloud-credential-path', 'read-only-host-path'],

  *check(pod) {
    for (const hostPath of hostPathsOf(pod)) {
      const socket = runtimeSocketAt(hostPath.path);
      if (socket && isOpen(hostPath, socket, pod)) {
        yield { path: hostPath.field, found: hostPath.written, expected: `unset, or a path away from ${socket.socket}`, cause: hostPath.volume };
      }
    }
  },
});

/** Who mounts the socket itself wants to use it; who mounts a folder above it has to be root, or of its group, to do so. */
function isOpen({ mounts }: HostPath, { isFolder }: RuntimeSocket, pod: PodTemplate): boolean {
  return !isFolder || mounts.some(({ container }) => !isUnprivileged(container, pod));
}
