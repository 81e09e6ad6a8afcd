import { DeclaredFlows } from '../../../src/analysis/declared/declared-flow';
import { type NetworkFacts, networkOf } from '../../../src/analysis/network/network-facts';
import type { Connection, ConnectionEnd } from '../../../src/intent/connection';
import type { Intent } from '../../../src/intent/intent';
import { kubeObject } from '../../../src/kube/object';
import { PortSet } from '../../../src/kube/port-set';
import { readObjects } from '../../../src/kube/read/objects';
import type { Reference } from '../../../src/kube/reference';

/** What somebody declared: no workloads, connections or zones but those given. */
export function intentOf(given: Partial<Intent> = {}): Intent {
  return { workloads: [], connections: [], grants: [], zones: new Map(), namespaceZones: new Map(), ...given };
}

/** A pod of the namespace shop, if no other is named before a slash. */
export function podReference(name: string): Reference {
  const [own, namespace = 'shop'] = name.split('/').reverse();
  return { apiVersion: 'v1', kind: 'Pod', namespace, name: own! };
}

/** A connection between pods, or with other ends. */
export function connection(from: string | ConnectionEnd, to: string | ConnectionEnd, ports: PortSet = PortSet.of('TCP', 80)): Connection {
  const end = (given: string | ConnectionEnd): ConnectionEnd => (typeof given === 'string' ? { workload: podReference(given) } : given);
  return { from: end(from), to: end(to), ports, declaredBy: 'shop/web' };
}

/** The network of some YAML, and what was declared of it; pods named as `workloads` declare all their connections. */
export function declaredIn(yaml: string, connections: readonly Connection[], workloads: readonly string[] = []): { readonly network: NetworkFacts; readonly flows: DeclaredFlows } {
  const network = networkOf(readObjects(yaml).objects);
  return { network, flows: new DeclaredFlows(network, intentOf({ connections, workloads: workloads.map(podReference) })) };
}

/** A pod without anything, as what stands for one in no manifest. */
export function virtual(namespace: string, name: string, labels: Record<string, string> = {}): ReturnType<typeof kubeObject> {
  return kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: {} });
}
