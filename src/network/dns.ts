import type { SelectedPods } from '../intent/connection';
import type { PolicyRecord } from '../intent/policy/policy-record';
import { PortSet } from '../kube/port-set';

/** Where pods ask for names. */
export interface DnsServers {
  readonly pods: readonly SelectedPods[];
  readonly cidrs: readonly string[];
  readonly ports: PortSet;
}

interface Preset {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly number[];
  readonly cidrs: readonly string[];
}

const KUBE_DNS: Preset = { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' }, ports: [53], cidrs: [] };

const PRESETS: Readonly<Record<'kube-dns' | 'openshift' | 'node-local-dns', Preset>> = {
  'kube-dns': KUBE_DNS,
  'openshift': { namespace: 'openshift-dns', labels: { 'dns.operator.openshift.io/daemonset-dns': 'default' }, ports: [5353], cidrs: [] },
  // The cache listens on the node, where no label selects it.
  'node-local-dns': { ...KUBE_DNS, cidrs: ['169.254.20.10/32'] },
};

/** The DNS servers that a policy names; undefined where it allows none. */
export function dnsServers({ dns = {} }: PolicyRecord): DnsServers | undefined {
  if (dns.preset === 'none') {
    return undefined;
  }
  const preset = PRESETS[dns.preset ?? 'kube-dns'];
  const labels = dns.labels ? Object.fromEntries(dns.labels) : preset.labels;
  const ports = dns.ports ?? preset.ports;
  return {
    pods: [{ namespace: dns.namespace ?? preset.namespace, podSelector: { matchLabels: labels } }],
    cidrs: dns.cidrs ?? preset.cidrs,
    ports: PortSet.union(ports.flatMap(port => [PortSet.of('UDP', port), PortSet.of('TCP', port)])),
  };
}
