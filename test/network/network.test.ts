import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, Peer, Policy, StatefulSet, Zone } from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { ofKind, one, specOf, testApp } from '../synthesized';

function workload(chart: Chart, id: string, ports: number[] = [8080]): Deployment {
  const [portNumber, ...others] = ports;
  return new Deployment(chart, id, {
    containers: [{ image: 'registry.example/web:1', ...(portNumber ? { portNumber } : {}), ports: others.map(number => ({ number })) }],
  });
}

/** The rules of a workload's policy but for DNS. */
function rules(app: App, name: string, direction: 'egress' | 'ingress'): Fields[] {
  return list(specOf(one(app, 'NetworkPolicy', name))[direction]).map(fields).filter(rule => !JSON.stringify(rule).includes('kube-dns'));
}

const addr = (id: string) => ({ matchLabels: { 'cdk8s.io/metadata.addr': expect.stringContaining(id) as string } });
const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const tcp = (port: number) => ({ port, protocol: 'TCP' });

describe('a connection between two workloads', () => {
  test('opens both halves, in the namespace of each, at the ports of the server', () => {
    const app = testApp();
    const web = workload(new Chart(app, 'shop', { namespace: 'shop' }), 'web');
    const api = workload(new Chart(app, 'orders', { namespace: 'orders' }), 'api', [9090, 9091]);
    web.network.allowTo(api);
    expect(rules(app, 'shop-web-egress', 'egress')).toEqual([
      { ports: [tcp(9090), tcp(9091)], to: [{ namespaceSelector: named('orders'), podSelector: addr('orders-api') }] },
    ]);
    expect(rules(app, 'orders-api-ingress', 'ingress')).toEqual([
      { ports: [tcp(9090), tcp(9091)], from: [{ namespaceSelector: named('shop'), podSelector: addr('shop-web') }] },
    ]);
    expect(ofKind(app, 'NetworkPolicy').map(policy => fields(policy.metadata).namespace)).toEqual(['shop', 'shop', 'orders', 'orders', 'orders']);
  });

  test('means the same from the other side', () => {
    const render = (declare: (web: Deployment, api: Deployment) => void) => {
      const app = testApp();
      const chart = new Chart(app, 'shop', { namespace: 'shop' });
      declare(workload(chart, 'web'), workload(chart, 'api', [9090]));
      return ofKind(app, 'NetworkPolicy');
    };
    expect(render((web, api) => api.network.allowFrom(web))).toEqual(render((web, api) => web.network.allowTo(api)));
  });

  test('takes ports that containers declare later', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const web = workload(chart, 'web');
    const api = workload(chart, 'api', []);
    web.network.allowTo(api);
    api.addContainer({ name: 'late', image: 'registry.example/late:1', portNumber: 7000 });
    expect(rules(app, 'shop-web-egress', 'egress')).toEqual([{ ports: [tcp(7000)], to: [{ podSelector: addr('shop-api') }] }]);
  });

  test('keeps the protocol of a port', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const dns = new Deployment(chart, 'dns', { containers: [{ image: 'registry.example/dns:1', ports: [{ number: 53, protocol: kplus.Protocol.UDP }] }] });
    workload(chart, 'web').network.allowTo(dns);
    expect(rules(app, 'shop-dns-ingress', 'ingress')).toMatchObject([{ ports: [{ port: 53, protocol: 'UDP' }] }]);
  });

  test('names the ports that the user names', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    workload(chart, 'web').network.allowTo(workload(chart, 'api', []), {
      ports: [kplus.NetworkPolicyPort.tcpRange(8000, 8010), kplus.NetworkPolicyPort.tcp(8005), kplus.NetworkPolicyPort.allUdp()],
    });
    expect(rules(app, 'shop-api-ingress', 'ingress')).toMatchObject([{ ports: [{ port: 8000, endPort: 8010, protocol: 'TCP' }, { protocol: 'UDP' }] }]);
  });

  test('is one rule, however often it is declared', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const web = workload(chart, 'web');
    const api = workload(chart, 'api');
    web.network.allowTo(api);
    web.network.allowTo(api, { ports: [kplus.NetworkPolicyPort.tcp(9999)] });
    api.network.allowFrom(web);
    expect(rules(app, 'shop-web-egress', 'egress')).toEqual([{ ports: [tcp(8080), tcp(9999)], to: [{ podSelector: addr('shop-api') }] }]);
  });

  test('says where a connection to a workload without ports was declared', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    workload(chart, 'web').network.allowTo(workload(chart, 'api', []));
    expect(() => app.synth()).toThrow(/^.*network\.test\.ts:\d+: Deployment shop\/web: allowTo: the ports are unknown, expected `ports`, or a server whose containers/);
  });

  test.each([[0], [65536], [99999], [1.5]])('refuses port %d where it is written', port => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const ports = [kplus.NetworkPolicyPort.of({ port: port || undefined, ...(port ? {} : { endPort: 1 }) })];
    const declare = () => workload(chart, 'web').network.allowTo(workload(chart, 'api'), { ports: port ? ports : [kplus.NetworkPolicyPort.tcp(0)] });
    expect(declare).toThrow(`the port is ${port}, expected a whole number from 1 to 65535`);
  });
});

test('policies do not depend on the order of declarations', () => {
  const render = (order: readonly number[]) => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const web = workload(chart, 'web');
    const peers = [workload(chart, 'a', [1]), workload(chart, 'b', [2]), workload(chart, 'c', [1])];
    order.forEach(index => web.network.allowTo(peers[index]!));
    return ofKind(app, 'NetworkPolicy');
  };
  expect(render([2, 0, 1])).toEqual(render([0, 1, 2]));
});

describe('DNS', () => {
  const dnsOf = (policy: string) => {
    const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`) });
    workload(new Chart(app, 'shop', { namespace: 'shop' }), 'web');
    return ofKind(app, 'NetworkPolicy').filter(policyOf => fields(policyOf.metadata).name !== 'default-deny').flatMap(each => list(specOf(each).egress));
  };

  test('is allowed over UDP and TCP to the pods that serve it', () => {
    expect(dnsOf('')).toEqual([{
      ports: [tcp(53), { port: 53, protocol: 'UDP' }],
      to: [{ namespaceSelector: named('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
    }]);
  });

  test('is on another port on OpenShift', () => {
    expect(dnsOf('dns: { preset: openshift }')).toMatchObject([{ ports: [tcp(5353), { port: 5353, protocol: 'UDP' }], to: [{ namespaceSelector: named('openshift-dns') }] }]);
  });

  test('is also on the node with NodeLocal DNSCache', () => {
    expect(fields(dnsOf('dns: { preset: node-local-dns }')[0]).to).toContainEqual({ ipBlock: { cidr: '169.254.20.10/32' } });
  });

  test('is where the policy says', () => {
    expect(dnsOf('dns: { namespace: dns, labels: { app: coredns }, ports: [1053], cidrs: [192.0.2.53/32] }')).toEqual([{
      ports: [tcp(1053), { port: 1053, protocol: 'UDP' }],
      to: [{ ipBlock: { cidr: '192.0.2.53/32' } }, { namespaceSelector: named('dns'), podSelector: { matchLabels: { app: 'coredns' } } }],
    }]);
  });

  test('is denied if the policy wants none', () => {
    expect(dnsOf('dns: { preset: none }')).toEqual([]);
  });
});

describe('a peer that is no workload of ours', () => {
  const egressTo = (peer: (chart: Chart) => Peer, options = {}, policy = '') => {
    const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`) });
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    workload(chart, 'web').network.allowTo(peer(chart), options);
    return { app, rules: rules(app, 'shop-web-egress', 'egress') };
  };
  const ports = { ports: [kplus.NetworkPolicyPort.tcp(443)] };

  test('may be addresses, without some of them', () => {
    expect(egressTo(() => Peer.cidr('203.0.113.0/24', ['203.0.113.9/32']), ports).rules)
      .toEqual([{ ports: [tcp(443)], to: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.9/32'] } }] }]);
  });

  test.each([
    ['999.1.1.1/99', 'the CIDR is "999.1.1.1/99", expected addresses with their mask such as 203.0.113.0/24'],
    ['203.0.113.7', 'the CIDR is "203.0.113.7", expected addresses with their mask such as 203.0.113.0/24; did you mean 203.0.113.7/32?'],
    ['2001:db8::1', 'the CIDR is "2001:db8::1", expected addresses with their mask such as 203.0.113.0/24; did you mean 2001:db8::1/128?'],
  ])('refuses the CIDR %s', (cidr, message) => {
    expect(() => Peer.cidr(cidr)).toThrow(message);
  });

  test('refuses an exception that is not within', () => {
    expect(() => Peer.cidr('203.0.113.0/24', ['198.51.100.0/24'])).toThrow('the exception 198.51.100.0/24 is not within 203.0.113.0/24, expected a part of it');
  });

  test('may be a namespace, and opens what its workloads serve there', () => {
    const app = testApp();
    const web = workload(new Chart(app, 'shop', { namespace: 'shop' }), 'web');
    const orders = new Chart(app, 'orders', { namespace: 'orders' });
    workload(orders, 'api', [443]);
    workload(orders, 'other', [80]);
    web.network.allowTo(Peer.namespace('orders'), ports);
    expect(rules(app, 'shop-web-egress', 'egress')).toEqual([{ ports: [tcp(443)], to: [{ namespaceSelector: named('orders') }] }]);
    expect(rules(app, 'orders-api-ingress', 'ingress')).toMatchObject([{ ports: [tcp(443)], from: [{ namespaceSelector: named('shop') }] }]);
    expect(ofKind(app, 'NetworkPolicy').map(policy => fields(policy.metadata).name)).not.toContainEqual(expect.stringContaining('other-ingress'));
  });

  test('may be a zone', () => {
    const app = testApp();
    const web = workload(new Chart(app, 'shop', { namespace: 'shop', zone: Zone.PUBLIC }), 'web');
    workload(new Chart(app, 'orders', { namespace: 'orders', zone: Zone.INTERNAL }), 'api', [443]);
    web.network.allowTo(Peer.zone(Zone.INTERNAL), ports);
    expect(rules(app, 'shop-web-egress', 'egress'))
      .toEqual([{ ports: [tcp(443)], to: [{ namespaceSelector: { matchLabels: { 'hardened.cdk8s.io/zone': 'internal' } } }] }]);
    expect(rules(app, 'orders-api-ingress', 'ingress')).toHaveLength(1);
  });

  test('may be a Service: the pods behind it, at the ports it leads to', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const api = workload(chart, 'api', [8080]);
    const service = api.exposure.viaService({ ports: [{ port: 80, targetPort: 8080 }] });
    workload(chart, 'web').network.allowTo(Peer.service(service));
    expect(rules(app, 'shop-web-egress', 'egress')).toEqual([{ ports: [tcp(8080)], to: [{ podSelector: addr('shop-api') }] }]);
    expect(rules(app, 'shop-api-ingress', 'ingress')).toEqual([{ ports: [tcp(8080)], from: [{ podSelector: addr('shop-web') }] }]);
  });

  test('may be the API server: anywhere but where clouds hand out credentials, if the policy does not say', () => {
    const { rules: [rule] } = egressTo(() => Peer.apiServer());
    expect(rule!.ports).toEqual([tcp(443), tcp(6443)]);
    expect(list(rule!.to).map(peer => fields(fields(peer).ipBlock).cidr)).toEqual(['0.0.0.0/0', '::/0']);
    expect(fields(fields(list(rule!.to)[0]).ipBlock).except).toContain('169.254.0.0/16');
  });

  test('may be the API server where the policy says it is', () => {
    expect(egressTo(() => Peer.apiServer(), {}, 'apiServer: { cidrs: [10.0.0.1/32] }').rules)
      .toEqual([{ ports: [tcp(443), tcp(6443)], to: [{ ipBlock: { cidr: '10.0.0.1/32' } }] }]);
  });

  test('has to be known: the ingress controller', () => {
    const app = testApp();
    workload(new Chart(app, 'shop', { namespace: 'shop' }), 'web').network.allowFrom(Peer.ingressController());
    expect(() => app.synth()).toThrow('the ingress controller is unknown, expected `ingressController` in the policy of the App');
  });

  test('may be pods of cdk8s-plus, and none of their policies changes', () => {
    const { app, rules: found } = egressTo(chart => Peer.of(kplus.Pods.select(chart, 'Dns', {
      labels: { 'k8s-app': 'kube-dns' }, namespaces: kplus.Namespaces.select(chart, 'System', { names: ['kube-system'] }),
    })), ports);
    expect(found).toEqual([]);
    expect(ofKind(app, 'NetworkPolicy').map(policy => fields(policy.metadata).namespace)).toEqual(['shop', 'shop']);
  });

  test('keeps labels of namespaces beside their names', () => {
    const { rules: [rule] } = egressTo(chart => Peer.of(kplus.Pods.all(chart, 'Team', {
      namespaces: kplus.Namespaces.select(chart, 'Theirs', { names: ['a'], labels: { team: 'x' } }),
    })), ports);
    expect(rule!.to).toEqual([{ namespaceSelector: { matchLabels: { 'team': 'x', 'kubernetes.io/metadata.name': 'a' } } }]);
  });

  test('is refused if its labels are empty: it would be every pod', () => {
    expect(() => egressTo(chart => Peer.of(kplus.Pods.select(chart, 'None', { labels: { app: '' } })), ports))
      .toThrow('shop/None: the selector has only labels with an empty value, expected at least one with a value');
  });
});

test('a StatefulSet is reached through its headless Service', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const store = new StatefulSet(chart, 'store', { containers: [{ image: 'registry.example/store:1', portNumber: 5432 }] });
  workload(chart, 'web').network.allowTo(Peer.service(store.service));
  expect(rules(app, 'shop-store-ingress', 'ingress')).toMatchObject([{ ports: [tcp(5432)] }]);
});
