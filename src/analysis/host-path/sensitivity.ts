/** Why a path of the node is sensitive: reading what lies there takes the node over, or writing does. */
export type Sensitivity = 'reading' | 'writing';

/** With everything below: credentials of the node, of the cluster and of people. */
const CREDENTIALS = [
  '/etc/kubernetes', '/etc/rancher', '/etc/shadow', '/etc/gshadow', '/etc/ssh', '/root', '/var/lib/kubelet', '/var/lib/etcd', '/var/lib/cloud',
  '/var/lib/k0s/pki', '/var/lib/minikube/certs', '/var/lib/rancher/k3s/server', '/var/lib/rancher/rke2/server',
  '/var/snap/microk8s/current/credentials', '/var/snap/microk8s/current/certs',
];

/** Where credentials lie among much else, which may be harmless by itself. */
const HOLDERS = [
  '/dev', '/dev/mem', '/dev/port', '/etc', '/home', '/users', '/var/lib/docker', '/var/lib/containerd', '/var/lib/containers', '/var/lib/rancher/k3s/agent',
  '/var/lib/rancher/rke2/agent',
];

/** With everything below: what the node runs as root, or obeys. */
const LEVERS = [
  '/boot', '/etc/cron.d', '/etc/crontab', '/etc/ld.so.preload', '/etc/pam.d', '/etc/sudoers', '/etc/sudoers.d', '/etc/systemd', '/proc/sys/kernel',
  '/proc/sysrq-trigger', '/var/spool/cron', '/windows',
];

/** Systems of files that are levers as a whole, while parts of them are not. */
const SYSTEM = [
  '/bin', '/lib', '/lib64', '/proc', '/proc/sys', '/programdata', '/sbin', '/sys', '/usr', '/usr/bin', '/usr/lib', '/usr/local', '/usr/local/bin',
  '/usr/local/sbin', '/usr/sbin',
];

/** Where plugins of the kubelet meet it, next to its credentials. */
const HARMLESS = new Set(['plugins', 'plugins_registry', 'device-plugins', 'pod-resources'].map(name => `/var/lib/kubelet/${name}`));

/** Folders of credentials, in whatever home. */
const PERSONAL = /\/\.(?:ssh|kube|gnupg)(?:\/|$)/;

/** The home of a person. */
const HOME = /^\/(?:home|users)\/[^/]+$/;

const TREES = table(CREDENTIALS, LEVERS);
const PLACES = new Map([...above(LEVERS, 'writing'), ...above(CREDENTIALS, 'reading'), ...table(HOLDERS, SYSTEM)]);

/** How a cleaned path of the node is sensitive; undefined where it is not. */
export function sensitivityOf(path: string): Sensitivity | undefined {
  if (PERSONAL.test(path) || HOME.test(path)) {
    return 'reading';
  }
  return PLACES.get(path) ?? inTree(path);
}

function inTree(path: string): Sensitivity | undefined {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = HARMLESS.has(at) ? 'harmless' : TREES.get(at);
    if (found) {
      return found === 'harmless' ? undefined : found;
    }
  }
  return undefined;
}

function table(reading: readonly string[], writing: readonly string[]): ReadonlyMap<string, Sensitivity> {
  return new Map([...reading.map(path => [path, 'reading'] as const), ...writing.map(path => [path, 'writing'] as const)]);
}

/** The folders that paths lie in, up to the root. */
function above(paths: readonly string[], sensitivity: Sensitivity): [string, Sensitivity][] {
  return paths.flatMap(path => path.split('/').slice(1).map((_, index, parts) => [`/${parts.slice(0, index).join('/')}`, sensitivity] as [string, Sensitivity]));
}
