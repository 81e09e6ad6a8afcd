import * as fc from 'fast-check';
import type { Fields } from '../../../src/kube/fields';

/** Addresses outside the cluster, on both sides of the borders of the blocks that policies name. */
export const OUTSIDE = ['192.0.2.9', '192.0.2.70', '198.51.100.9', '198.51.100.200', '203.0.113.70', '8.8.8.8', '2001:db8::1', '2001:db8:0:1::1', '2001:db8:ff::9'];

/** What random clusters may hold beyond what every engine knows. */
export interface Wildness {
  /** Pods with `hostNetwork`. */
  readonly hostNetwork?: boolean;
  /** Namespaces whose object is missing, and objects that name no namespace. */
  readonly strangers?: boolean;
  /** So many pods that peers stand for dozens of them. */
  readonly isCrowded?: boolean;
}

/** A cluster as manifests, and some questions about it. */
export interface RandomCluster {
  readonly objects: readonly Fields[];
  readonly probes: readonly RandomProbe[];
}

/** An end is a pod, by namespace and name, or an address. */
export interface RandomProbe {
  readonly from: RandomEnd;
  readonly to: RandomEnd;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly port: number;
}

export type RandomEnd = { readonly namespace: string; readonly pod: string } | { readonly ip: string };

export const PROBES = 60;

const NAMESPACES = ['n0', 'n1', 'n2', 'n3'];
const KEYS = ['app', 'tier', 'example.com/env'];
const VALUES = ['x', 'y', 'z', ''];
const PORTS = [53, 80, 81, 85, 90, 443, 8080, 65535];
const NAMES = ['http', 'alt', 'dns'];
const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

const BLOCKS = [
  { cidr: '192.0.2.0/24' },
  { cidr: '192.0.2.0/24', except: ['192.0.2.64/26'] },
  { cidr: '198.51.100.0/25', except: ['198.51.100.0/28', '198.51.100.8/29'] },
  { cidr: '203.0.113.0/24', except: null },
  { cidr: '2001:db8::/48', except: ['2001:DB8:0:1::/64'] },
  { cidr: '2001:db8::/32' },
  // Pods may have these addresses.
  { cidr: '0.0.0.0/0' },
  { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '192.0.2.0/24'] },
  { cidr: '10.0.0.0/8', except: [] },
  { cidr: '::/0', except: ['2001:db8::/32'] },
];

/** A field that is there, is missing, or is null. */
const loose = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(undefined, null) });

const labels = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<string | null>(...VALUES, null), { maxKeys: 3, noNullPrototype: true });

const expression = fc.oneof(
  fc.record({ key: fc.constantFrom(...KEYS), operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }) }),
  fc.record({ key: fc.constantFrom(...KEYS), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);

const selector = (key?: string) => fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.record({ matchLabels: loose(labels), matchExpressions: loose(fc.array(expression, { maxLength: 1 })) }) },
  ...key ? [{ weight: 2, arbitrary: fc.record({ matchLabels: fc.record({ [key]: fc.constantFrom(...NAMESPACES) }) }) }] : [],
  ...key ? [{ weight: 1, arbitrary: fc.record({ matchExpressions: fc.tuple(fc.record({ key: fc.constant(key), operator: fc.constantFrom('In', 'NotIn'), values: fc.subarray(NAMESPACES, { minLength: 1 }) })) }) }] : [],
);

const namespaceSelector = selector('kubernetes.io/metadata.name');

const peer = fc.oneof(
  { weight: 1, arbitrary: fc.record({ ipBlock: fc.constantFrom(...BLOCKS) }) },
  { weight: 1, arbitrary: fc.record({ podSelector: selector() }) },
  { weight: 1, arbitrary: fc.record({ namespaceSelector, podSelector: fc.constantFrom(undefined, null) }) },
  { weight: 1, arbitrary: fc.record({ namespaceSelector, podSelector: selector() }) },
);

const protocol = loose(fc.constantFrom(...PROTOCOLS));

const port = fc.oneof(
  fc.record({ protocol, port: fc.oneof(fc.constantFrom(...PORTS), fc.constantFrom(...NAMES)) }),
  fc.record({ protocol, port: fc.constantFrom(80, 81), endPort: fc.constantFrom(81, 90, 443) }),
  fc.record({ protocol, port: fc.constantFrom(undefined, null) }),
);

const rule = (field: 'from' | 'to') => fc.record({
  [field]: loose(fc.array(peer, { maxLength: 3 })),
  ports: fc.oneof(fc.constant(undefined), loose(fc.array(port, { maxLength: 2 }))),
});

/** A spec of a NetworkPolicy that the API server takes. */
export const policySpec = fc.record({
  podSelector: loose(selector()),
  policyTypes: fc.constantFrom(undefined, null, [], ['Ingress'], ['Egress'], ['Ingress', 'Egress'], ['Egress', 'Ingress']),
  ingress: loose(fc.array(rule('from'), { maxLength: 2 })),
  egress: loose(fc.array(rule('to'), { maxLength: 2 })),
});

const containerPorts = fc.uniqueArray(fc.constantFrom(
  { name: 'http', containerPort: 80 },
  { name: 'http', containerPort: 81, protocol: 'UDP' },
  { name: 'alt', containerPort: 8080, protocol: 'TCP' },
  { name: 'dns', containerPort: 53, protocol: 'UDP' },
  { containerPort: 443 },
), { maxLength: 3, selector: each => each.name });

const pod = fc.record({
  namespace: fc.nat(),
  kind: fc.constantFrom('Pod', 'Pod', 'Deployment', 'StatefulSet', 'CronJob'),
  labels: loose(labels),
  ports: containerPorts,
  sidecarPorts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: containerPorts }),
  initPorts: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: containerPorts }),
  hostNetwork: fc.integer({ min: 0, max: 4 }).map(number => number === 0),
});

type Pod = typeof pod extends fc.Arbitrary<infer T> ? T : never;

const end = fc.oneof(
  { weight: 4, arbitrary: fc.record({ pod: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ ip: fc.constantFrom(...OUTSIDE) }) },
);

const planOf = (isCrowded: boolean) => fc.record({
  namespaces: fc.array(fc.record({ labels: loose(labels), isMissing: fc.boolean() }), { minLength: 1, maxLength: 4, size: 'max' }),
  pods: fc.array(pod, { ...(isCrowded ? { minLength: 100, maxLength: 120 } : { minLength: 2, maxLength: 12 }), size: 'max' }),
  policies: fc.array(fc.record({ namespace: fc.nat(), spec: policySpec }), { minLength: 1, maxLength: 8, size: 'max' }),
  probes: fc.array(fc.tuple(end, end, fc.constantFrom(...PROTOCOLS), fc.constantFrom(...PORTS, 1, 1024)), { minLength: PROBES, maxLength: PROBES }),
});

type Plan = ReturnType<typeof planOf> extends fc.Arbitrary<infer T> ? T : never;

/** Random clusters: up to four namespaces, twelve pods (if they are not crowded) and eight policies. */
export function randomCluster(wildness: Wildness = {}): fc.Arbitrary<RandomCluster> {
  return planOf(wildness.isCrowded === true).map(given => {
    // The fourth namespace is the one of objects that name none.
    const names = given.namespaces.map((_, index) => (wildness.strangers && index === 3 ? undefined : NAMESPACES[index]));
    const nameOf = (number: number) => names[number % names.length];
    return { objects: objectsOf(given, wildness, nameOf), probes: probesOf(given, nameOf) };
  });
}

type NameOf = (number: number) => string | undefined;

function objectsOf({ namespaces, pods, policies }: Plan, { strangers, hostNetwork }: Wildness, nameOf: NameOf): Fields[] {
  const described = namespaces.flatMap((each, index) => (strangers && (each.isMissing || index === 3) ? [] : [namespaceObject(NAMESPACES[index]!, each.labels)]));
  return [
    ...described,
    ...pods.map((each, index) => podObject({ ...each, hostNetwork: Boolean(hostNetwork) && each.hostNetwork }, `p${index}`, nameOf(each.namespace))),
    ...policies.map(({ namespace, spec }, index) => policyObject(`np${index}`, nameOf(namespace), spec)),
  ];
}

function probesOf({ pods, probes }: Plan, nameOf: NameOf): RandomProbe[] {
  const ends = pods.map((each, index) => ({ namespace: nameOf(each.namespace) ?? '', pod: `p${index}` }));
  return probes.map(([from, to, protocolName, number]) => ({
    from: 'ip' in from && 'pod' in to ? from : ends[('pod' in from ? from.pod : 0) % ends.length]!,
    to: 'ip' in to ? to : ends[to.pod % ends.length]!,
    protocol: protocolName,
    port: number,
  }));
}

function policyObject(name: string, namespace: string | undefined, spec: object): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}

function namespaceObject(name: string, given: unknown): Fields {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: given } };
}

function podObject(given: Pod, name: string, namespace: string | undefined): Fields {
  const spec = {
    hostNetwork: given.hostNetwork || undefined,
    containers: [{ name: 'main', ports: given.ports }],
    initContainers: [
      ...given.initPorts.length > 0 ? [{ name: 'init', ports: given.initPorts }] : [],
      ...given.sidecarPorts.length > 0 ? [{ name: 'side', ports: given.sidecarPorts, restartPolicy: 'Always' }] : [],
    ],
  };
  const template = { metadata: { labels: given.labels }, spec };
  const metadata = { name, namespace };
  switch (given.kind) {
    case 'Pod': return { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, labels: given.labels }, spec };
    case 'CronJob': return { apiVersion: 'batch/v1', kind: 'CronJob', metadata, spec: { jobTemplate: { spec: { template } } } };
    default: return { apiVersion: 'apps/v1', kind: given.kind, metadata, spec: { template } };
  }
}
