import type { Cidr } from '../../kube/cidr';
import { PortSet } from '../../kube/port-set';
import type { Peer, Rule } from './policy';
import { addressesOf } from './ranges';

const TCP = PortSet.every('TCP');

const EVERY_V4: Cidr = { family: 4, bits: '' };

/** Whether a rule lets everybody pass, in the cluster and outside, on every port. */
export function allowsEverything(rule: Rule): boolean {
  const { peers, ports } = rule;
  return TCP.subtract(ports.numbered).isEmpty && (!peers || (peers.some(isEveryPod) && addressesOf(rule).covers(EVERY_V4)));
}

function isEveryPod(peer: Peer): boolean {
  return !('addresses' in peer) && peer.namespaceSelector?.length === 0 && (peer.podSelector ?? []).length === 0;
}
