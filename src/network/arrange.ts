import type * as kplus from 'cdk8s-plus-28';
import type { IConstruct } from 'constructs';
import { isolatedNamespaces } from '../baseline/namespace-defaults';
import type { ConnectionEnd } from '../intent/connection';
import { settingsOf } from '../intent/settings';
import type { PortSet } from '../kube/port-set';
import { dnsServers } from './dns';
import { type End, referenceOfPod } from './end';
import { type Declaration, networksOf, PodNetwork } from './pod-network';
import { addressesPeer } from './policy-peer';
import { containerPorts } from './ports';
import { podsPeer, resolve } from './resolve';

/**
 * Turns what was declared into policies: both halves where both ends are workloads of the app.
 *
 * @throws if a peer cannot be resolved, or no port is known, with the place of the declaration
 */
export function arrangeConnections(root: IConstruct): void {
  const hardened = networksOf(root).filter(network => network.isHardened);
  const workloads = hardened.map(network => network.pod);
  networksOf(root).forEach(network => network.reset());
  for (const network of networksOf(root)) {
    network.declarations.forEach(declaration => connect(network, declaration, workloads));
  }
  hardened.forEach(allowDns);
  const isolated = isolatedNamespaces(root);
  for (const network of networksOf(root)) {
    makePolicies(network, isolated.has(network.pod.metadata.namespace ?? ''));
  }
}

function connect(network: PodNetwork, declaration: Declaration, workloads: readonly kplus.AbstractPod[]): void {
  try {
    const end = resolve(declaration.peer._target, { from: network.pod, workloads });
    const ports = portsOf(network, declaration, end);
    allowOwnHalf(network, declaration, end, ports);
    allowOtherHalf(network, declaration, end, ports);
    record(network, declaration, end, ports);
  } catch (error) {
    const { pod } = network;
    const where = declaration.site.source ? `${declaration.site.source}: ` : '';
    throw new Error(`${where}${pod.kind} ${pod.node.path}: ${declaration.direction === 'to' ? 'allowTo' : 'allowFrom'}: ${(error as Error).message}`);
  }
}

/** Those of the server: the peer's when a pod connects to it, its own when it is connected to. */
function portsOf({ pod }: PodNetwork, { direction, ports }: Declaration, end: End): PortSet {
  const served = ports ?? (direction === 'to' ? end.ports : containerPorts(pod));
  if (!served || served.isEmpty) {
    throw new Error('the ports are unknown, expected `ports`, or a server whose containers declare theirs');
  }
  return served;
}

function allowOwnHalf(network: PodNetwork, { direction, ends }: Declaration, { peers }: End, ports: PortSet): void {
  if (ends !== 'peer') {
    const rules = direction === 'to' ? network.egress : network.ingress;
    peers.forEach(peer => rules.allow(peer, ports));
  }
}

function allowOtherHalf(network: PodNetwork, declaration: Declaration, end: End, ports: PortSet): void {
  if (declaration.ends === 'own') {
    return;
  }
  const exact = declaration.peer._target.kind === 'workload' || declaration.peer._target.kind === 'service';
  for (const workload of end.workloads) {
    const other = PodNetwork.of(workload);
    const own = resolve({ kind: 'workload', workload: network.pod }, { from: workload, workloads: [] });
    const rules = declaration.direction === 'to' ? other.ingress : other.egress;
    // A group of pods opens only what each of them serves.
    const opened = exact || declaration.direction === 'from' ? ports : ports.intersect(containerPorts(workload));
    if (!opened.isEmpty) {
      own.peers.forEach(peer => rules.allow(peer, opened));
    }
  }
}

function record(network: PodNetwork, { direction, reason, site }: Declaration, end: End, ports: PortSet): void {
  const own: ConnectionEnd = { workload: referenceOfPod(network.pod) };
  for (const other of end.intent) {
    const [from, to] = direction === 'to' ? [own, other] : [other, own];
    network.connections.push({ from, to, ports, declaredBy: network.pod.node.path, site, ...(reason === undefined ? {} : { reason }) });
  }
}

function allowDns(network: PodNetwork): void {
  const servers = dnsServers(settingsOf(network.pod).policy);
  if (!servers) {
    return;
  }
  const from: ConnectionEnd = { workload: referenceOfPod(network.pod) };
  const common = { from, ports: servers.ports, declaredBy: network.pod.node.path, reason: 'resolves names' };
  for (const pods of servers.pods) {
    network.egress.allow(podsPeer(pods), servers.ports);
    network.connections.push({ ...common, to: { pods } });
  }
  for (const cidr of servers.cidrs) {
    network.egress.allow(addressesPeer(cidr), servers.ports);
    network.connections.push({ ...common, to: { addresses: { cidr, except: [] } } });
  }
}

/** A namespace with default deny isolates all of its pods; elsewhere each pod brings both policies. */
function makePolicies(network: PodNetwork, isIsolated: boolean): void {
  const alone = network.isHardened && !isIsolated;
  if (alone || !network.egress.isEmpty) {
    network.ensurePolicy('Egress');
  }
  if (alone || !network.ingress.isEmpty) {
    network.ensurePolicy('Ingress');
  }
}
