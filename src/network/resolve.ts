import type * as kplus from 'cdk8s-plus-28';
import { chartSettingsOf } from '../intent/chart-settings';
import type { ConnectionEnd, SelectedPods } from '../intent/connection';
import { settingsOf } from '../intent/settings';
import { type Zone, ZONE_LABEL } from '../intent/zone';
import { PortSet } from '../kube/port-set';
import { labelsOf, selectorOf, selects } from '../kube/selector';
import { API_SERVER_PORTS, apiServerAddresses } from './api-server';
import { type End, referenceOfPod } from './end';
import type { PeerTarget } from './peer';
import { addressesPeer, namespaceNamed, type PolicyPeer } from './policy-peer';
import { containerPorts } from './ports';

/** What a target is resolved against. */
export interface Surroundings {
  /** The workload at the other end. */
  readonly from: kplus.AbstractPod;
  /** All hardened workloads of the app. */
  readonly workloads: readonly kplus.AbstractPod[];
}

type Resolvers = { readonly [Kind in PeerTarget['kind']]: (target: Extract<PeerTarget, { kind: Kind }>, around: Surroundings) => End };

const RESOLVERS: Resolvers = {
  workload: ({ workload }, { from }) => ({
    peers: [workloadPeer(workload, from)],
    workloads: [workload],
    intent: [{ workload: referenceOfPod(workload) }],
    ports: containerPorts(workload),
  }),
  service: ({ service }, { from, workloads }) => servicePods(service, from, workloads),
  pods: ({ selector }, around) => selectedPods(podsOf(selector, around.from), around),
  namespace: ({ name }, around) => selectedPods([{ namespace: name, podSelector: {} }], around),
  zone: ({ zone }, around) => zonePods(zone, around),
  addresses: ({ cidr, except }) => addresses([{ cidr, except }]),
  apiServer: (_, { from }) => ({ ...addresses(apiServerAddresses(settingsOf(from).policy)), ports: API_SERVER_PORTS }),
  ingressController: (_, around) => selectedPods([ingressController(around.from)], around),
};

/**
 * Finds out what a peer stands for.
 *
 * @throws if it stands for nothing that a policy could name
 */
export function resolve(target: PeerTarget, around: Surroundings): End {
  return (RESOLVERS[target.kind] as (target: PeerTarget, around: Surroundings) => End)(target, around);
}

/** Pods as a peer; the namespace is left out where it is the policy's own. */
export function podsPeer({ namespace, namespaceSelector, podSelector }: SelectedPods, from?: kplus.AbstractPod): PolicyPeer {
  const scope = namespace === undefined ? namespaceSelector : namespaceNamed(namespace);
  const isHere = namespace !== undefined && namespace === from?.metadata.namespace;
  const everyPod = isEmpty(podSelector);
  return {
    ...(scope === undefined || (isHere && !everyPod) ? {} : { namespaceSelector: scope }),
    ...(everyPod && scope !== undefined ? {} : { podSelector }),
  };
}

function workloadPeer(workload: kplus.AbstractPod, from: kplus.AbstractPod): PolicyPeer {
  const { namespace } = workload.metadata;
  if (namespace !== from.metadata.namespace && namespace === undefined) {
    throw new Error(`${workload.kind} ${workload.name} is in no namespace, expected one: a policy in ${from.metadata.namespace} could not name it`);
  }
  const podSelector = workload.toPodSelectorConfig().labelSelector._toKube();
  return podsPeer({ podSelector, ...(namespace === from.metadata.namespace ? {} : { namespace: namespace! }) });
}

function servicePods(service: kplus.Service, from: kplus.AbstractPod, workloads: readonly kplus.AbstractPod[]): End {
  const { selector = {}, ports = [] } = service._toKube();
  if (Object.keys(selector).length === 0) {
    throw new Error(`Service ${service.name} has no selector, expected one: nobody could tell which pods it leads to`);
  }
  const namespace = service.metadata.namespace ?? from.metadata.namespace;
  const neighbours = workloads.filter(workload => workload.metadata.namespace === service.metadata.namespace);
  const behind = neighbours.filter(workload => carries(workload, { matchLabels: selector }));
  const selected: SelectedPods = { ...(namespace === undefined ? {} : { namespace }), podSelector: { matchLabels: selector } };
  return {
    peers: [podsPeer(selected, from)],
    workloads: behind,
    intent: behind.length > 0 ? behind.map(workload => ({ workload: referenceOfPod(workload) })) : [{ pods: selected }],
    ports: PortSet.union(ports.map(port => PortSet.of(protocolOf(port.protocol), Number(port.targetPort?.value ?? port.port)))),
  };
}

function zonePods(zone: Zone, around: Surroundings): End {
  const selected = { namespaceSelector: { matchLabels: { [ZONE_LABEL]: zone.name } }, podSelector: {} };
  const inside = around.workloads.filter(workload => chartSettingsOf(workload).zone?.name === zone.name && workload !== around.from);
  return { peers: [podsPeer(selected)], workloads: inside, intent: [{ pods: selected }] };
}

function selectedPods(all: readonly SelectedPods[], { from, workloads }: Surroundings): End {
  return {
    peers: all.map(pods => podsPeer(pods, from)),
    workloads: workloads.filter(workload => workload !== from && all.some(pods => isAmong(workload, pods))),
    intent: all.map((pods): ConnectionEnd => ({ pods })),
  };
}

function isAmong(workload: kplus.AbstractPod, { namespace, namespaceSelector, podSelector }: SelectedPods): boolean {
  const name = workload.metadata.namespace ?? '';
  const { zone } = chartSettingsOf(workload);
  const labels = { ...namespaceNamed(name).matchLabels, ...(zone ? { [ZONE_LABEL]: zone.name } : {}) };
  const inScope = namespace === undefined ? selects(selectorOf(namespaceSelector ?? {}) ?? [], labels) : namespace === name;
  return inScope && carries(workload, podSelector);
}

function carries(workload: kplus.AbstractPod, selector: unknown): boolean {
  const parsed = selectorOf(selector);
  return parsed !== undefined && selects(parsed, labelsOf((workload.podMetadata.toJson() as { labels?: unknown }).labels));
}

/** Selected pods of cdk8s-plus: without namespaces they are in the namespace of the policy. */
function podsOf({ labelSelector, namespaces }: kplus.PodSelectorConfig, from: kplus.AbstractPod): SelectedPods[] {
  const podSelector = labelSelector._toKube();
  const namespaceSelector = namespaces?.labelSelector?._toKube();
  if (namespaces?.names) {
    return namespaces.names.map(namespace =>
      (isEmpty(namespaceSelector) ? { namespace, podSelector } : { namespaceSelector: both(namespaceSelector!, namespace), podSelector }));
  }
  const namespace = from.metadata.namespace;
  return [namespaceSelector ? { namespaceSelector, podSelector } : { podSelector, ...(namespace === undefined ? {} : { namespace }) }];
}

/** A namespace that has both the labels and the name. */
function both(selector: kplus.k8s.LabelSelector, name: string): unknown {
  return { ...selector, matchLabels: { ...selector.matchLabels, ...namespaceNamed(name).matchLabels } };
}

function ingressController(from: kplus.AbstractPod): SelectedPods {
  const { policy } = settingsOf(from);
  if (!policy.ingressController) {
    throw new Error('the ingress controller is unknown, expected `ingressController` in the policy of the App');
  }
  const { namespace, labels } = policy.ingressController;
  return { namespace, podSelector: labels ? { matchLabels: Object.fromEntries(labels) } : {} };
}

function addresses(all: readonly { readonly cidr: string; readonly except: readonly string[] }[]): End {
  return { peers: all.map(({ cidr, except }) => addressesPeer(cidr, except)), workloads: [], intent: all.map(each => ({ addresses: each })) };
}

function protocolOf(protocol: string | undefined): 'TCP' | 'UDP' | 'SCTP' {
  return protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP';
}

function isEmpty(selector: unknown): boolean {
  return selector === undefined || Object.values(selector as object).every(part => part === undefined);
}
