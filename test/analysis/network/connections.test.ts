import { CidrSet } from '../../../src/analysis/network/cidr-set';
import type { Connection } from '../../../src/analysis/network/connection';
import type { ConnectionGroup } from '../../../src/analysis/network/connection-group';
import type { End } from '../../../src/analysis/network/side';
import { printCidr } from '../../../src/kube/cidr';
import { facts, namespace, pod, policy, workload } from './manifests';

const name = (matchLabels: object, ns: string) => ({ podSelector: { matchLabels }, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': ns } } });
const deny = (ns: string) => policy(`${ns}/deny`, { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
const serving = { containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }] };

/** A shop of two tiers, with all that is not said cut off. */
const SHOP = [
  namespace('shop'), namespace('orders'), deny('shop'), deny('orders'),
  workload('Deployment', 'shop/web', { app: 'web' }, serving),
  workload('StatefulSet', 'orders/db', { app: 'db' }),
  workload('Deployment', 'orders/api', { app: 'api' }, serving),
  policy('shop/web', {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] } }], ports: [{ port: 'http' }] }],
    egress: [
      { to: [name({ app: 'api' }, 'orders')], ports: [{ port: 'http' }] },
      { to: [{ ipBlock: { cidr: '192.0.2.0/25' } }, { ipBlock: { cidr: '192.0.2.128/25' } }], ports: [{ port: 443 }] },
      { ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }] },
    ],
  }),
  policy('orders/api', {
    podSelector: { matchLabels: { app: 'api' } },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [name({ app: 'web' }, 'shop')], ports: [{ port: 8080, endPort: 8090 }] }],
    egress: [{ to: [{ podSelector: { matchLabels: { app: 'db' } } }], ports: [{ port: 5432 }] }],
  }),
  policy('orders/db', { podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 5432 }, { port: 5433 }] }] }),
];

function text(end: End): string {
  return end instanceof CidrSet ? end.toString() : `${end.namespace}/${end.name}`;
}

function line({ from, to, ports }: Pick<Connection, 'from' | 'to' | 'ports'>): string {
  return `${text(from)} -> ${text(to)}: ${ports.toString()}`;
}

test('connections come by source, then by destination, pods before addresses, and sources outside last', () => {
  const lines = [...facts(SHOP).connections()].map(line);
  const world = [
    '0.0.0.0/1', '128.0.0.0/3', '160.0.0.0/5', '168.0.0.0/8', '169.0.0.0/9', '169.128.0.0/10', '169.192.0.0/11', '169.224.0.0/12', '169.240.0.0/13',
    '169.248.0.0/14', '169.252.0.0/15', '169.255.0.0/16', '170.0.0.0/7', '172.0.0.0/6', '176.0.0.0/4', '192.0.0.0/2',
  ].join(', ');
  expect(lines.filter(each => each.startsWith('orders') || each.startsWith('shop/Deployment/web -> orders'))).toEqual([
    'orders/Deployment/api -> orders/StatefulSet/db: TCP 5432',
    'shop/Deployment/web -> orders/Deployment/api: TCP 8080',
  ]);
  expect(lines.slice(2, 4).map(each => each.replace(/ -> .*:/, ':'))).toEqual(['shop/Deployment/web: TCP 53; UDP 53', 'shop/Deployment/web: TCP 53,443; UDP 53']);
  expect(lines.at(-1)).toBe(`${world} -> shop/Deployment/web: TCP 8080`);
  expect(lines).toHaveLength(5);
});

test('connections are the same whatever the order of the manifests', () => {
  expect([...facts([...SHOP].reverse()).connections()].map(line)).toEqual([...facts(SHOP).connections()].map(line));
});

test('a connection names the rules that open it, at both ends', () => {
  const connection = [...facts(SHOP).connections()].find(each => line(each).includes('web -> orders'))!;
  expect(connection.because().map(reason => [reason.direction, reason.policy?.object.reference.name, reason.rule?.path, reason.text])).toEqual([
    ['egress', 'web', 'spec.egress[0]', 'NetworkPolicy shop/web: spec.egress[0] allows TCP 8080'],
    ['ingress', 'api', 'spec.ingress[0]', 'NetworkPolicy orders/api: spec.ingress[0] allows TCP 8080-8090'],
  ]);
});

test('a connection with addresses names the rules of its one pod', () => {
  const outside = [...facts(SHOP).connections()].filter(each => each.to instanceof CidrSet);
  expect(outside.map(each => each.because().map(reason => reason.rule!.path))).toEqual([['spec.egress[2]'], ['spec.egress[1]', 'spec.egress[2]']]);
});

test('ranges are as few networks as can be, each address in one of them', () => {
  const network = facts(SHOP);
  const ranges = network.egressRanges(network.endpoints[2]!);
  expect(ranges.map(({ addresses, ports }) => [addresses.networks.slice(0, 2).map(printCidr), ports.toString()])).toEqual([
    [['0.0.0.0/1', '128.0.0.0/2'], 'TCP 53; UDP 53'],
    [['192.0.2.0/24'], 'TCP 53,443; UDP 53'],
  ]);
  expect(network.ingressRanges(network.endpoints[0]!)).toEqual([]);
});

test('between workloads, ports are those of both ends', () => {
  const network = facts(SHOP);
  const [api, db, web] = network.endpoints;
  expect([network.portsBetween(web!, api!), network.portsBetween(api!, db!), network.portsBetween(web!, db!)].map(String)).toEqual(['TCP 8080', 'TCP 5432', 'none']);
  expect([network.allows(web!, api!, 'TCP', 8080), network.allows(web!, api!, 'UDP', 8080), network.allows(db!, db!, 'TCP', 1)]).toEqual([true, false, true]);
});

test('pods of one workload reach each other as policies have it, and no connection of the workload with itself is listed', () => {
  const network = facts([namespace('x'), workload('StatefulSet', 'x/db', { app: 'db' }), policy('x/peers', { ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 7000 }] }] })]);
  expect(network.portsBetween(network.endpoints[0]!, network.endpoints[0]!).toString()).toBe('TCP 7000');
  expect([...network.connections()].map(line)).toEqual(['x/StatefulSet/db -> 0.0.0.0/0, ::/0: all']);
  expect([...network.groups()]).toHaveLength(1);
});

test('who isolates an endpoint, whom a policy selects and whom a peer stands for can be asked', () => {
  const network = facts(SHOP);
  const [api, db] = network.endpoints;
  const policies = network.policies.filter(each => each.namespace === 'orders');
  expect(network.isolation(db!, 'egress').map(each => each.object.reference.name)).toEqual(['deny']);
  expect(network.isolation(db!, 'ingress').map(each => each.object.reference.name)).toEqual(['deny', 'db']);
  expect(policies.map(each => network.subjects(each))).toEqual([[api, db], [api], [db]]);
  expect(network.peers(policies[2]!, policies[2]!.ingress![0]!.peers![0]!)).toEqual([api, db]);
});

test('where nothing is isolated, everyone reaches everyone, in three groups', () => {
  const network = facts(Array.from({ length: 40 }, (_, index) => pod(`n${index % 7}/p${index}`, { app: `a${index}` })));
  const groups = [...network.groups()];
  const size = (ends: ConnectionGroup['from']) => (ends instanceof CidrSet ? ends.toString() : ends.length);
  const world = '0.0.0.0/0, ::/0';
  expect(groups.map(({ from, to, ports }) => [size(from), size(to), ports.isAll])).toEqual([[40, 40, true], [40, world, true], [world, 40, true]]);
  expect([...network.connections()]).toHaveLength(40 * 39 + 40 + 40);
});

test('each kind that makes pods is an endpoint, a PodTemplate is none', () => {
  const cronJob = { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'f', namespace: 'x' }, spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: 'f' } }, spec: {} } } } } };
  const template = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'g', namespace: 'x' }, template: { spec: {} } };
  const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'].map(kind => workload(kind, 'x/a', { app: kind }));
  expect(facts([...kinds, cronJob, template, pod('x/a')]).endpoints.map(each => [each.name, each.labels.app])).toEqual([
    ['CronJob/f', 'f'], ['DaemonSet/a', 'DaemonSet'], ['Deployment/a', 'Deployment'], ['Job/a', 'Job'], ['Pod/a', undefined], ['ReplicaSet/a', 'ReplicaSet'], ['StatefulSet/a', 'StatefulSet'],
  ]);
});

test('the ports are those of containers and sidecars that are numbers, of TCP if nothing else is said', () => {
  const ports = [
    { name: 'http', containerPort: 80 }, { name: 'dns', containerPort: 53, protocol: 'UDP' }, { name: 'empty', containerPort: 1, protocol: '' },
    { containerPort: 443 }, { name: '', containerPort: 2 }, { name: 'text', containerPort: '80' }, { name: 'high', containerPort: 65536 },
    { name: 'lower', containerPort: 3, protocol: 'tcp' }, { name: 4, containerPort: 4 }, null, 'http',
  ];
  const initContainers = [
    { name: 'init', ports: [{ name: 'init', containerPort: 5 }] },
    { name: 'side', restartPolicy: 'Always', ports: [{ name: 'side', containerPort: 6 }] },
  ];
  const ephemeralContainers = [{ name: 'debug', ports: [{ name: 'debug', containerPort: 7 }] }];
  const [endpoint] = facts([pod('x/a', {}, { containers: [{ name: 'main', ports }], initContainers, ephemeralContainers })]).endpoints;
  expect(endpoint!.ports.map(port => `${port.name ?? '-'} ${port.protocol} ${port.number}`).sort())
    .toEqual(['- TCP 2', '- TCP 4', '- TCP 443', 'dns UDP 53', 'empty TCP 1', 'http TCP 80', 'side TCP 6']);
});

test('the endpoint of a pod can be found, and what is none has none', () => {
  const network = facts(SHOP);
  expect(network.endpoints.map(each => network.endpointOf(each.pod))).toEqual(network.endpoints);
  expect(network.endpointOf({ object: network.policies[0]!.object, path: '' })).toBeUndefined();
});
