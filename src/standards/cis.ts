import type { Control } from './control';

/**
 * CIS Kubernetes Benchmark v1.12, section 5, in our own words.
 *
 * Where the benchmark can be read as a question about pods or about namespace labels, rules about pods answer the first and
 * `pod-security-labels` the second.
 *
 * @see https://www.cisecurity.org/benchmark/kubernetes
 */
export const cis = {
  clusterAdmin: control('5.1.1', 'cluster-admin is bound only where it has to be'),
  secretAccess: control('5.1.2', 'Few may read Secrets'),
  wildcards: control('5.1.3', 'Roles name what they allow'),
  podCreation: control('5.1.4', 'Few may create pods'),
  defaultAccounts: control('5.1.5', 'Default service accounts are not used'),
  tokens: control('5.1.6', 'Service account tokens are mounted only where they are needed'),
  masters: control('5.1.7', 'Nobody is in system:masters'),
  escalation: control('5.1.8', 'Few may bind, escalate or impersonate'),
  persistentVolumes: control('5.1.9', 'Few may create PersistentVolumes'),
  nodeProxy: control('5.1.10', 'Few may use the proxy of nodes'),
  certificateApproval: control('5.1.11', 'Few may approve certificate signing requests'),
  webhooks: control('5.1.12', 'Few may change admission webhooks'),
  tokenCreation: control('5.1.13', 'Few may create service account tokens'),
  podSecurity: control('5.2.1', 'Some mechanism enforces pod security'),
  privileged: control('5.2.2', 'No container is privileged'),
  hostPid: control('5.2.3', 'No pod shares the process ids of its node'),
  hostIpc: control('5.2.4', 'No pod shares the IPC of its node'),
  hostNetwork: control('5.2.5', 'No pod shares the network of its node'),
  privilegeEscalation: control('5.2.6', 'Processes gain no privileges'),
  root: control('5.2.7', 'No container runs as root'),
  netRaw: control('5.2.8', 'No container has NET_RAW'),
  addedCapabilities: control('5.2.9', 'Containers add no capabilities'),
  assignedCapabilities: control('5.2.10', 'Containers keep no capabilities'),
  hostProcess: control('5.2.11', 'No Windows pod is a HostProcess pod'),
  hostPath: control('5.2.12', 'No volume is a path of the node'),
  hostPorts: control('5.2.13', 'No container binds a port of its node'),
  networkPolicies: control('5.3.2', 'Each namespace has network policies'),
  secretFiles: control('5.4.1', 'Secrets are files, not environment variables'),
  externalSecrets: control('5.4.2', 'Secrets are kept outside the cluster'),
  imageProvenance: control('5.5.1', 'Images come from where they should'),
  namespaces: control('5.7.1', 'Namespaces separate what does not belong together'),
  seccomp: control('5.7.2', 'Pods have the seccomp profile of the runtime'),
  securityContext: control('5.7.3', 'Pods and containers have a security context'),
  defaultNamespace: control('5.7.4', 'The default namespace is not used'),
} as const;

function control(number: string, title: string): Control {
  return { id: `cis-1.12:${number}`, title, url: 'https://www.cisecurity.org/benchmark/kubernetes' };
}
