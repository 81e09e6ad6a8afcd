import { BlockList, isIPv4 } from 'node:net';

/**
 * Reads NetworkPolicy as its API documentation words it, packet by packet and object by object: slow, simple, and with no code of the library.
 *
 * @see https://github.com/kubernetes/api/blob/v0.35.4/networking/v1/types.go
 */
export interface NaiveOptions {
  /** Whether addresses that pods may have stand for pods too. */
  readonly blocksMeanPods: boolean;
  /** Whether NetworkPolicy leaves traffic of pods with `hostNetwork` alone; else it applies to them, and only rules for everyone mean them. */
  readonly nodesAreFree: boolean;
}

type Json = Record<string, unknown>;
type LabelMap = Record<string, string | null>;

interface Requirement {
  key: string;
  operator: string;
  values?: string[];
}

interface Selector {
  matchLabels?: LabelMap | null;
  matchExpressions?: Requirement[] | null;
}

interface Block {
  cidr: string;
  except?: string[] | null;
}

interface Peer {
  podSelector?: Selector | null;
  namespaceSelector?: Selector | null;
  ipBlock?: Block | null;
}

interface Port {
  protocol?: string | null;
  port?: number | string | null;
  endPort?: number | null;
}

type Rule = Partial<Record<'from' | 'to', Peer[] | null>> & { ports?: Port[] | null };

interface NaivePod {
  name: string;
  namespace: string;
  labels: LabelMap;
  hostNetwork: boolean;
  ports: { name?: string; containerPort: number; protocol?: string }[];
}

export type NaiveEnd = { readonly namespace: string; readonly pod: string } | { readonly ip: string };

export interface NaivePacket {
  readonly from: NaiveEnd;
  readonly to: NaiveEnd;
  readonly protocol: string;
  readonly port: number;
}

/** Whether a packet gets through. */
export function naive(objects: readonly unknown[], packet: NaivePacket, options: NaiveOptions): boolean {
  const all = objects as Json[];
  const from = 'pod' in packet.from ? podNamed(all, packet.from) : packet.from.ip;
  const to = 'pod' in packet.to ? podNamed(all, packet.to) : packet.to.ip;
  if (typeof from !== 'string' && typeof to !== 'string' && from.name === to.name && from.namespace === to.namespace) {
    return true;
  }
  const world = { all, packet, options, destination: to };
  return passes(world, 'egress', from, to) && passes(world, 'ingress', to, from);
}

interface World {
  all: Json[];
  packet: NaivePacket;
  options: NaiveOptions;
  destination: NaivePod | string;
}

function passes(world: World, direction: 'ingress' | 'egress', subject: NaivePod | string, other: NaivePod | string): boolean {
  if (typeof subject === 'string') {
    return true;
  }
  if (world.options.nodesAreFree && (subject.hostNetwork || (typeof other !== 'string' && other.hostNetwork))) {
    return true;
  }
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  const policies = world.all.filter(each => each.kind === 'NetworkPolicy' && namespaceOf(each) === subject.namespace);
  const isolating = policies.filter(each => {
    const spec = each.spec as Json;
    return typesOf(spec).includes(type) && selectsLabels((spec.podSelector ?? {}) as Selector, subject.labels);
  });
  if (isolating.length === 0) {
    return true;
  }
  return isolating.some(policy => {
    const rules = ((policy.spec as Json)[direction] ?? []) as Rule[];
    return rules.some(rule => {
      const peers = (direction === 'ingress' ? rule.from : rule.to) ?? [];
      const ports = rule.ports ?? [];
      const peerMatches = peers.length === 0 || peers.some(peer => means(world, peer, namespaceOf(policy), other));
      return peerMatches && (ports.length === 0 || ports.some(port => portMatches(port, world.packet, world.destination)));
    });
  });
}

function typesOf(spec: Json): string[] {
  const types = (spec.policyTypes ?? []) as string[];
  if (types.length > 0) {
    return types;
  }
  return ((spec.egress ?? []) as unknown[]).length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

function means(world: World, peer: Peer, policyNamespace: string, other: NaivePod | string): boolean {
  if (typeof other === 'string') {
    return Boolean(peer.ipBlock && holds(peer.ipBlock, other));
  }
  if (other.hostNetwork) {
    return false;
  }
  if (peer.ipBlock) {
    return world.options.blocksMeanPods && mayHoldPods(peer.ipBlock);
  }
  return inNamespace(world, peer, policyNamespace, other) && (!peer.podSelector || selectsLabels(peer.podSelector, other.labels));
}

function inNamespace({ all }: World, { namespaceSelector }: Peer, policyNamespace: string, { namespace }: NaivePod): boolean {
  if (!namespaceSelector) {
    return namespace === policyNamespace;
  }
  const object = all.find(each => each.kind === 'Namespace' && (each.metadata as Json).name === namespace);
  const given = ((object?.metadata as Json | undefined)?.labels ?? {}) as LabelMap;
  return selectsLabels(namespaceSelector, { ...given, 'kubernetes.io/metadata.name': namespace });
}

function portMatches(wanted: Port, { protocol, port }: NaivePacket, destination: NaivePod | string): boolean {
  if ((wanted.protocol ?? 'TCP') !== protocol) {
    return false;
  }
  if (typeof wanted.port === 'string') {
    const pods = typeof destination === 'string' || destination.hostNetwork ? [] : destination.ports;
    return pods.some(each => each.name === wanted.port && (each.protocol ?? 'TCP') === protocol && each.containerPort === port);
  }
  if (typeof wanted.port !== 'number') {
    return true;
  }
  return port >= wanted.port && port <= (wanted.endPort ?? wanted.port);
}

function selectsLabels(selector: Selector, labels: LabelMap): boolean {
  const has = (key: string) => Object.prototype.hasOwnProperty.call(labels, key);
  const value = (key: string) => labels[key] ?? '';
  const byLabels = Object.entries(selector.matchLabels ?? {}).every(([key, wanted]) => has(key) && value(key) === (wanted ?? ''));
  return byLabels && (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    switch (operator) {
      case 'In': return has(key) && values.includes(value(key));
      case 'NotIn': return !has(key) || !values.includes(value(key));
      case 'Exists': return has(key);
      default: return !has(key);
    }
  });
}

function blockList(cidrs: readonly string[]): BlockList {
  const blocks = new BlockList();
  cidrs.forEach(cidr => {
    const [address, prefix] = cidr.split('/') as [string, string];
    blocks.addSubnet(address, Number(prefix), isIPv4(address) ? 'ipv4' : 'ipv6');
  });
  return blocks;
}

function holds({ cidr, except }: Block, ip: string): boolean {
  const family = isIPv4(ip) ? 'ipv4' : 'ipv6';
  return isIPv4(cidr.split('/')[0]!) === isIPv4(ip) && blockList([cidr]).check(ip, family) && !blockList(except ?? []).check(ip, family);
}

/** A few addresses that pods may have stand for all of them. */
function mayHoldPods(block: Block): boolean {
  return ['10.1.2.3', '172.16.0.9', '192.168.4.5', '100.64.1.1', 'fd00::1', '2600::1'].some(ip => holds(block, ip));
}

function namespaceOf(object: Json): string {
  return ((object.metadata as Json).namespace ?? '') as string;
}

function podNamed(all: readonly Json[], { namespace, pod }: { namespace: string; pod: string }): NaivePod {
  const object = all.find(each => podTemplate(each) && namespaceOf(each) === namespace && (each.metadata as Json).name === pod)!;
  const template = podTemplate(object)!;
  const spec = template.spec as Record<string, Json[] | undefined> & { hostNetwork?: boolean };
  const serving = [...spec.containers ?? [], ...(spec.initContainers ?? []).filter(each => each.restartPolicy === 'Always')];
  return {
    name: pod,
    namespace,
    labels: ((template.metadata as Json).labels ?? {}) as LabelMap,
    hostNetwork: spec.hostNetwork === true,
    ports: serving.flatMap(each => (each.ports ?? []) as NaivePod['ports']),
  };
}

function podTemplate(object: Json): Json | undefined {
  const spec = object.spec as Json | undefined;
  switch (object.kind) {
    case 'Pod': return object;
    case 'CronJob': return ((spec!.jobTemplate as Json).spec as Json).template as Json;
    case 'Deployment': case 'StatefulSet': return spec!.template as Json;
    default: return undefined;
  }
}
