import type { NetworkOptions } from '../../../src/analysis/network/cluster';
import { type NetworkFacts, networkOf } from '../../../src/analysis/network/network-facts';
import type { ProbeEnd } from '../../../src/analysis/network/probe';
import type { Answer } from '../../../src/analysis/network/verdict';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';

/** `x/a` as a namespace and a name; `a` as a name alone. */
function metadata(where: string, labels?: object): Fields {
  const [name, ns] = where.split('/').reverse();
  return { name, ...(ns === undefined ? {} : { namespace: ns }), ...(labels ? { labels } : {}) };
}

export function namespace(name: string, labels?: object): Fields {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: metadata(name, labels) };
}

/** @param spec fields of the pod's spec; without one, it has a container without ports */
export function pod(where: string, labels?: object, spec: object = { containers: [{ name: 'main' }] }): Fields {
  return { apiVersion: 'v1', kind: 'Pod', metadata: metadata(where, labels), spec };
}

export function workload(kind: string, where: string, labels?: object, spec: object = { containers: [{ name: 'main' }] }): Fields {
  return { apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, metadata: metadata(where), spec: { template: { metadata: { labels }, spec } } };
}

export function policy(where: string, spec: unknown): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: metadata(where), spec };
}

export function facts(manifests: readonly Fields[], options?: NetworkOptions): NetworkFacts {
  return networkOf(manifests.map(kubeObject), options);
}

/** `x/a` is a pod, anything without a letter beyond `f`, or with a colon, an address. */
export function end(where: string): ProbeEnd {
  if (/^[0-9a-f.:]*[.:][0-9a-f.:]*$/.test(where)) {
    return { ip: where };
  }
  const [name, ...rest] = where.split('/').reverse();
  return { pod: name!, ...(rest.length > 0 ? { namespace: rest.reverse().join('/') } : {}) };
}

/** @param flow `x/a -> y/b TCP 80` */
export function ask(network: NetworkFacts, flow: string): Answer {
  const [, from, to, protocol, port] = /^(\S+) -> (\S+) (\S+) (\d+)$/.exec(flow)!;
  return network.verdict({ from: end(from!), to: end(to!), protocol, port: Number(port) });
}
