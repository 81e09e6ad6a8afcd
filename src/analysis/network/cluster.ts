import type { KubeObject } from '../../kube/object';
import { type Endpoint, endpointsOf } from './endpoint';
import { Namespaces } from './namespaces';
import { type Directory, PeerSets } from './peer-sets';
import { podAddresses } from './pod-addresses';
import { classesOf, type Distinctions, type PodClass } from './pod-class';
import { PodIndex } from './pod-index';
import { DIRECTIONS, type Peer, type Policy } from './policy';
import { readPolicy } from './read-policy';
import { emptyMemory, type Refusal } from './refusals';

/** What manifests do not say of a cluster. */
export interface NetworkOptions {
  /**
   * Minor version: 34 for Kubernetes 1.34.
   *
   * @default - newer than all changes
   */
  readonly kubernetes?: number;
  /**
   * The namespace of objects that name none.
   *
   * @default - one that is unknown, the same for all of them
   */
  readonly namespace?: string;
  /**
   * Where pods get their addresses from: whether an `ipBlock` that holds some of these also means pods is up to the network plugin.
   *
   * @default - private addresses, and IPv6 addresses that can be routed
   */
  readonly podCidrs?: readonly string[];
}

/** Pods, sorted into classes, and the policies that select them. */
export interface Cluster extends Directory {
  readonly endpoints: readonly Endpoint[];
  /** The class of each endpoint, by its index. */
  readonly classOf: readonly PodClass[];
  readonly policies: readonly Policy[];
  readonly refusals: readonly Refusal[];
  readonly peers: PeerSets;
  /** The labels by which classes are told apart. */
  readonly labels: ReadonlySet<string>;
}

/** Reads a cluster from manifests; policies that the API server refuses do not count. */
export function clusterOf(objects: readonly KubeObject[], options: NetworkOptions): Cluster {
  const unnamed = options.namespace ?? '';
  const endpoints = endpointsOf(objects, unnamed);
  const memory = emptyMemory();
  const { kubernetes = Infinity } = options;
  const read = objects.filter(isPolicy).map(object => readPolicy(object, object.reference.namespace ?? unnamed, kubernetes, memory));
  const policies = read.filter(each => each.refusals.length === 0).map(each => each.policy);
  const distinctions = distinctionsOf(policies);
  const classes = classesOf(endpoints, distinctions);
  const directory: Directory = {
    classes,
    pods: new PodIndex(classes),
    namespaces: new Namespaces(objects, [...endpoints, ...policies].map(each => each.namespace)),
    podAddresses: podAddresses(options.podCidrs),
  };
  policies.forEach(policy => apply(policy, directory));
  return {
    ...directory,
    endpoints,
    classOf: byEndpoint(classes),
    policies,
    refusals: read.flatMap(each => each.refusals),
    peers: new PeerSets(directory),
    labels: distinctions.labels,
  };
}

function isPolicy({ reference }: KubeObject): boolean {
  return reference.kind === 'NetworkPolicy' && reference.apiVersion === 'networking.k8s.io/v1';
}

function apply(policy: Policy, { pods }: Directory): void {
  for (const subject of pods.in(policy.namespace, policy.podSelector)) {
    DIRECTIONS.filter(direction => policy[direction]).forEach(direction => subject.policies[direction].push(policy));
  }
}

function byEndpoint(classes: readonly PodClass[]): PodClass[] {
  const classOf: PodClass[] = [];
  classes.forEach(each => each.endpoints.forEach(endpoint => (classOf[endpoint.index] = each)));
  return classOf;
}

function distinctionsOf(policies: readonly Policy[]): Distinctions {
  const labels = new Set<string>();
  const portNames = new Set<string>();
  for (const policy of policies) {
    policy.podSelector.forEach(each => labels.add(each.key));
    for (const rule of DIRECTIONS.flatMap(direction => policy[direction] ?? [])) {
      rule.peers?.forEach(peer => podKeys(peer).forEach(key => labels.add(key)));
      rule.ports.named.forEach(port => portNames.add(port.name));
    }
  }
  return { labels, portNames };
}

function podKeys(peer: Peer): string[] {
  return 'podSelector' in peer ? (peer.podSelector ?? []).map(each => each.key) : [];
}
