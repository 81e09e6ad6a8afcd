import { Multimap } from '../../kube/multimap';
import { PortSet } from '../../kube/port-set';
import type { Labels } from '../../kube/selector';
import type { Endpoint } from './endpoint';
import type { Direction, Policy, RulePorts } from './policy';

/** Pods that no policy can tell apart. */
export interface PodClass {
  readonly index: number;
  readonly namespace: string;
  /** Those labels that some selector asks for. */
  readonly labels: Labels;
  readonly hostNetwork: boolean;
  readonly endpoints: readonly Endpoint[];
  /** The policies that select them, by the direction they isolate. */
  readonly policies: Readonly<Record<Direction, Policy[]>>;
}

/** What policies ask of pods: all else is the same to them. */
export interface Distinctions {
  readonly labels: ReadonlySet<string>;
  readonly portNames: ReadonlySet<string>;
}

/** Sorts endpoints into classes. */
export function classesOf(endpoints: readonly Endpoint[], distinctions: Distinctions): PodClass[] {
  const groups = new Multimap<string, Endpoint>();
  endpoints.forEach(endpoint => groups.add(keyOf(endpoint, distinctions), endpoint));
  return Array.from(groups, ([, members], index) => podClass(index, members, distinctions));
}

/** The ports of a rule where a pod is the destination: its containers say which numbers the names stand for. */
export function portsOn(rule: RulePorts, destination: PodClass | undefined): PortSet {
  return destination && !destination.hostNetwork ? portsOfRule(rule, destination.endpoints[0]!) : rule.numbered;
}

/** The ports of a rule at a pod. */
export function portsOfRule({ numbered, named }: RulePorts, { ports }: Endpoint): PortSet {
  if (named.length === 0) {
    return numbered;
  }
  const meant = named.flatMap(({ protocol, name }) => ports.filter(port => port.protocol === protocol && port.name === name));
  return PortSet.union([numbered, ...meant.map(port => PortSet.of(port.protocol, port.number))]);
}

function podClass(index: number, endpoints: readonly Endpoint[], { labels }: Distinctions): PodClass {
  const { namespace, hostNetwork, labels: all } = endpoints[0]!;
  const relevant = Object.fromEntries(Object.entries(all).filter(([key]) => labels.has(key)));
  return { index, namespace, labels: relevant, hostNetwork, endpoints, policies: { ingress: [], egress: [] } };
}

function keyOf({ namespace, hostNetwork, labels, ports }: Endpoint, distinctions: Distinctions): string {
  const relevant = Object.keys(labels).filter(key => distinctions.labels.has(key)).sort();
  const named = ports.filter(({ name }) => name !== undefined && distinctions.portNames.has(name)).map(port => `${port.protocol} ${port.name} ${port.number}`).sort();
  return JSON.stringify([namespace, hostNetwork, relevant.map(key => [key, labels[key]]), named]);
}
