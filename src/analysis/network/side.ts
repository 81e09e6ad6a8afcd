import { PortSet } from '../../kube/port-set';
import { selects } from '../../kube/selector';
import { CidrSet } from './cidr-set';
import type { Cluster } from './cluster';
import type { Endpoint } from './endpoint';
import type { Ternary } from './namespaces';
import { portsOn } from './pod-class';
import type { Direction, Peer, PodPeer, Policy, Rule } from './policy';
import { addressesOf } from './ranges';

/** One end of a connection: a pod, or addresses outside the cluster. */
export type End = Endpoint | CidrSet;

/** A rule that lets traffic of two ends pass, or may do so. */
export interface Pass {
  readonly policy: Policy;
  readonly rule: Rule;
  /** Whether it is certain. */
  readonly isCertain: boolean;
  readonly ports: PortSet;
}

/** What one end's policies say of the traffic with the other end. */
export interface Side {
  readonly direction: Direction;
  /** The end whose policies they are. */
  readonly owner: End;
  /** Those that isolate it in this direction: without any, everything passes. */
  readonly policies: readonly Policy[];
  readonly passes: readonly Pass[];
  /** Whether an end has the addresses of its node, for which NetworkPolicy is not defined. */
  readonly isOnNode: boolean;
}

/**
 * Looks rule by rule at the traffic of two ends: slower than rows, but it names what decides.
 *
 * @param among the ports that matter
 */
export function sideOf(direction: Direction, [from, to]: readonly [End, End], cluster: Cluster, among = PortSet.ALL): Side {
  const [owner, other] = direction === 'egress' ? [from, to] : [to, from];
  const policies = isEndpoint(owner) ? cluster.classOf[owner.index]!.policies[direction] : [];
  const destination = isEndpoint(to) ? cluster.classOf[to.index] : undefined;
  const passes: Pass[] = [];
  for (const policy of policies) {
    for (const rule of policy[direction]!) {
      const ports = portsOn(rule.ports, destination).intersect(among);
      const answer = ports.isEmpty ? 'no' : meets(rule, policy, other, cluster);
      if (answer !== 'no') {
        passes.push({ policy, rule, isCertain: answer === 'yes', ports });
      }
    }
  }
  return { direction, owner, policies, passes, isOnNode: [owner, other].some(end => isEndpoint(end) && end.hostNetwork) };
}

/** The ports that a side certainly opens. */
export function certainPorts({ policies, passes }: Side): PortSet {
  return policies.length === 0 ? PortSet.ALL : PortSet.union(passes.filter(pass => pass.isCertain).map(pass => pass.ports));
}

/** The ports that a side opens if all that is not known turns out that way. */
export function possiblePorts({ policies, passes, isOnNode }: Side): PortSet {
  return policies.length === 0 || isOnNode ? PortSet.ALL : PortSet.union(passes.map(pass => pass.ports));
}

export function isEndpoint(end: End): end is Endpoint {
  return !(end instanceof CidrSet);
}

function meets(rule: Rule, policy: Policy, other: End, cluster: Cluster): Ternary {
  if (!rule.peers) {
    return 'yes';
  }
  if (!isEndpoint(other)) {
    return addressesOf(rule).intersect(other).isEmpty ? 'no' : 'yes';
  }
  const answers = rule.peers.map(peer => stands(peer, policy, other, cluster));
  return answers.find(answer => answer === 'yes') ?? answers.find(answer => answer === 'maybe') ?? 'no';
}

/** Whether a peer stands for a pod. */
function stands(peer: Peer, policy: Policy, pod: Endpoint, cluster: Cluster): Ternary {
  if (pod.hostNetwork) {
    return 'no';
  }
  if ('addresses' in peer) {
    return peer.addresses.intersect(cluster.podAddresses).isEmpty ? 'no' : 'maybe';
  }
  return selects(peer.podSelector ?? [], pod.labels) ? inNamespace(peer, policy, pod, cluster) : 'no';
}

function inNamespace({ namespaceSelector }: PodPeer, policy: Policy, pod: Endpoint, { namespaces }: Cluster): Ternary {
  if (namespaceSelector) {
    return namespaces.selects(namespaceSelector, pod.namespace);
  }
  return pod.namespace === policy.namespace ? 'yes' : 'no';
}
