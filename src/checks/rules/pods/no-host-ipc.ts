import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noHostIpc = podSecurityRule({
  id: 'no-host-ipc',
  title: 'Pods do not share the IPC of their node',
  severity: Severity.HIGH,
  podSecurity: 'baseline',
  controls: [baseline.hostNamespaces, cis.hostIpc, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:host-ipc', 'polaris:hostIPCSet', 'kubesec:HostIPC', 'trivy:KSV-0008', 'checkov:CKV_K8S_18', 'kubescape:C-0038', 'kubescape:C-0276',
    'kyverno:disallow-host-namespaces', 'gatekeeper:K8sPSPHostNamespace',
  ],
  why: 'The pod reads and writes the shared memory, semaphores and message queues of processes of the node and of all other pods that do the same.',
  fix: 'Remove `hostIPC`, or set it to `false`.',
  whenNotTo: 'Software that talks to a process of the node through shared memory has no other way; containers of one pod share their IPC anyway.',
  bad: 'hostIPC: true',
  good: 'hostIPC: false',
  control: 'hostNamespaces',
  only: ({ path }) => path === 'spec.hostIPC',
});
