import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import type { Binding } from '../access/binding';
import { type Power, type Use, useOf } from '../access/power';
import { type Holder, type RoleGrant, rulePath } from '../access/role-grant';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import { PodBindings } from './pod-bindings';
import type { Sources } from './sources';

/** What carries traffic to a pod, or commands into it, by way of the API server and the kubelet. */
const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['pods/portforward', 'pods/exec', 'pods/attach'], verbs: ['create'] },
  { apiGroup: '', resources: ['pods/ephemeralcontainers'], verbs: ['update', 'patch'] },
  { apiGroup: '', resources: ['pods/proxy', 'services/proxy'], verbs: ['get', 'create', 'update', 'patch', 'delete'] },
  { apiGroup: '', resources: ['nodes/proxy'], verbs: ['get', 'create'] },
];

/** The last version that opens a websocket for a plain `get` (https://github.com/kubernetes/kubernetes/pull/134577). */
const LAST_WITH_GET = 34;

const WITH_GET: readonly Power[] = [...POWERS, { apiGroup: '', resources: ['pods/portforward', 'pods/exec', 'pods/attach'], verbs: ['get'] }];

/** What leads a pod to another one that NetworkPolicies keep it from. */
export interface Bypass {
  /** A role, or the binding of a role of Kubernetes. */
  readonly object: KubeObject;
  /** The part of it that does: `rules[0]`, `roleRef`. */
  readonly cause: string;
  readonly use: Use;
  readonly holder: Holder;
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/**
 * For each rule that leads somebody past NetworkPolicies, one case of it.
 *
 * @param kubernetes minor version of the cluster
 */
export function* bypasses(sources: Sources, kubernetes: number): Iterable<Bypass> {
  const powers = kubernetes <= LAST_WITH_GET ? WITH_GET : POWERS;
  const ways = sources.access.grants.flatMap(grant => waysOf(grant, useOf(grant, powers)));
  const isolated = ways.length > 0 ? isolatedPods(sources) : [];
  const scene = isolated.length > 0 ? sceneOf(isolated, sources) : undefined;
  const told = new Set<KubeObject>();
  for (const way of scene ? ways : []) {
    const found = told.has(way.object) ? undefined : caseOf(way, scene!);
    if (found) {
      yield found;
    }
    // Several rules of a role of Kubernetes are one binding to mend.
    if (found?.cause === OF_KUBERNETES) {
      told.add(way.object);
    }
  }
}

/** Where a binding says that it gives a role of Kubernetes. */
const OF_KUBERNETES = 'roleRef';

type Way = Pick<Bypass, 'object' | 'cause' | 'use'> & { readonly holders: readonly Holder[] };

function waysOf(grant: RoleGrant, use: Use | undefined): Way[] {
  if (!use || !grant.role.isDefault) {
    return use ? [{ object: grant.role.object, cause: rulePath(grant), use, holders: use.holders }] : [];
  }
  return use.holders.map(holder => ({ object: holder.binding.object, cause: OF_KUBERNETES, use, holders: [holder] }));
}

interface Scene {
  readonly isolated: readonly Endpoint[];
  readonly isolatedIn: Multimap<string, Endpoint>;
  /** The pods that hold a binding. */
  readonly pods: Multimap<Binding, Endpoint>;
  readonly network: NetworkFacts;
}

function sceneOf(isolated: readonly Endpoint[], sources: Sources): Scene {
  return { isolated, isolatedIn: Multimap.of(isolated, each => each.namespace), pods: podsByBinding(sources), network: sources.network };
}

function caseOf({ holders, ...way }: Way, { isolated, isolatedIn, pods, network }: Scene): Bypass | undefined {
  for (const holder of holders) {
    const from = pods.get(holder.binding);
    const { isClusterWide, namespace = '' } = holder.scope;
    const there = isClusterWide ? isolated : isolatedIn.get(namespace);
    for (const pod of from) {
      const to = there.find(each => each !== pod && network.portsBetween(pod, each, 'possible').isEmpty);
      if (to) {
        return { ...way, holder, from: pod, to };
      }
    }
  }
  return undefined;
}

function isolatedPods({ network, virtualPods }: Sources): Endpoint[] {
  return network.endpoints.filter(each => !each.hostNetwork && !virtualPods.has(each.object) && network.isolation(each, 'ingress').length > 0);
}

function podsByBinding(sources: Sources): Multimap<Binding, Endpoint> {
  const bindings = new PodBindings(sources.access, sources.ofKind('ServiceAccount'));
  const endpoints = new Map(sources.network.endpoints.map(each => [each.object, each]));
  const pods = new Multimap<Binding, Endpoint>();
  for (const pod of sources.pods) {
    const endpoint = endpoints.get(pod.object);
    (endpoint ? bindings.of(pod) : []).forEach(binding => pods.add(binding, endpoint!));
  }
  return pods;
}
