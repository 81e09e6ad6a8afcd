import { reachableBackend } from '../../../../src/checks/rules/network/reachable-backend';
import { hitsOf, policyOf } from '../../rule-bench';

const API = `
---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: orders }
spec: { selector: { app: api }, ports: [{ name: http, port: 80, targetPort: web }, { name: admin, port: 81, targetPort: 9091 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: orders }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: api, ports: [{ containerPort: 9090, name: web }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: peers, namespace: orders }
spec: { selector: { app: api }, clusterIP: None, ports: [{ port: 7000 }] }
`;

const DENY = `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: orders }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

/** A policy that lets pods in on a port. */
function allow(port: number | string, from = '{ namespaceSelector: {} }'): string {
  return `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow, namespace: orders }
spec: { podSelector: { matchLabels: { app: api } }, ingress: [{ from: [${from}], ports: [{ port: ${port} }] }] }
`;
}

/** A pod with such a container. */
function pod(container: string, namespace = 'shop'): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: ${namespace} }
spec: { containers: [{ name: web, ${container} }] }`;
}

function found(yaml: string, policy?: string): [string, string][] {
  return hitsOf(reachableBackend, yaml, ...(policy === undefined ? [] : [{ policy: policyOf(policy) }])).map(({ breach }) => [breach.path, breach.found]);
}

describe('what a pod is told of', () => {
  test.each([
    ['a URL in an environment variable', 'env: [{ name: X, value: "http://api.orders/v1" }]', 'spec.containers[0].env[0].value'],
    ['a URL with the full name', 'env: [{ name: X, value: "https://api.orders.svc.cluster.local" }]', 'spec.containers[0].env[0].value'],
    ['a name and a port', 'env: [{ name: X, value: "api.orders:80" }]', 'spec.containers[0].env[0].value'],
    ['the full name alone', 'env: [{ name: X, value: "api.orders.svc" }]', 'spec.containers[0].env[0].value'],
    ['a host in a variable that is said to hold one', 'env: [{ name: API_HOST, value: api.orders }]', 'spec.containers[0].env[0].value'],
    ['one of a list', 'env: [{ name: X, value: "a.b:1,api.orders:80" }]', 'spec.containers[0].env[0].value'],
    ['a host behind credentials', 'env: [{ name: X, value: "user:word@tcp(api.orders:80)/db" }]', 'spec.containers[0].env[0].value'],
    ['an argument', 'args: ["--api=http://api.orders"]', 'spec.containers[0].args[0]'],
    ['a command', 'command: [curl, "http://api.orders"]', 'spec.containers[0].command[1]'],
    ['the command of a probe', 'readinessProbe: { exec: { command: [curl, "http://api.orders"] } }', 'spec.containers[0].readinessProbe.exec.command[1]'],
    ['the host of a probe', 'livenessProbe: { httpGet: { host: api.orders, port: 80 } }', 'spec.containers[0].livenessProbe.httpGet.host'],
  ])('rejects %s where the pods let nobody in', (_, container, path) => {
    expect(found(pod(container) + API + DENY)).toEqual([[path, expect.stringMatching(/^a name of Service orders\/api, whose pods of Deployment orders\/api it cannot reach on TCP /)]]);
  });

  test.each([
    ['a way on the port of the pods', pod('env: [{ name: X, value: "http://api.orders:80" }]') + API + DENY + allow(9090)],
    ['a way on a named port', pod('env: [{ name: X, value: "http://api.orders:80" }]') + API + DENY + allow('web')],
    ['some way, where no port is told', pod('env: [{ name: X, value: "http://api.orders" }]') + API + DENY + allow(9091)],
    ['no policy', pod('env: [{ name: X, value: "http://api.orders" }]') + API],
    ['a name of another namespace\'s Service', pod('env: [{ name: X, value: "http://api" }]') + API + DENY],
    ['a word that is no host', pod('env: [{ name: X, value: api.orders }, { name: IMAGE, value: "api.orders:7.2" }, { name: P, value: /api.orders:80x }]') + API + DENY],
    ['a port that the Service does not have', pod('env: [{ name: X, value: "api.orders:443" }]') + API + DENY],
    ['a pod with the network of its node', pod('env: [{ name: X, value: "http://api.orders" }]').replace('containers', 'hostNetwork: true, containers') + API + DENY],
    ['a single pod that names itself', (pod('env: [{ name: X, value: "http://api" }]', 'orders') + API + DENY).replace('name: web, namespace: orders }', 'name: web, namespace: orders, labels: { app: api } }').replace(/kind: Deployment[^]*?---/, 'kind: ConfigMap\nmetadata: { name: c }\n---')],
  ])('accepts %s', (_, yaml) => {
    expect(found(yaml)).toEqual([]);
  });

  test('asks for the port of the pods, not of the Service', () => {
    const [[, text] = ['', '']] = found(pod('env: [{ name: X, value: "http://api.orders:80" }]') + API + DENY + allow(80));
    expect(text).toContain('it cannot reach on TCP 9090 (NetworkPolicy orders/deny: spec.ingress has no rule for it');
  });

  test('asks for the port that is told where a Service has no address', () => {
    const told = pod('env: [{ name: X, value: "api-0.peers.orders.svc:7001" }]');
    expect(found(told + API + DENY + allow(7000)).map(([, text]) => text)).toEqual([expect.stringContaining('on TCP 7001')]);
    expect(found(told + API + DENY + allow(7001))).toEqual([]);
  });

  test('rejects replicas that are told of each other and are cut off', () => {
    const told = API.replace('ports: [{ containerPort: 9090, name: web }]', 'env: [{ name: PEERS, value: "peers:7000" }], ports: [{ containerPort: 9090, name: web }]');
    expect(found(told + DENY)).toHaveLength(1);
    expect(found(told.replace('replicas: 2', 'replicas: 1') + DENY)).toEqual([]);
  });

  test('tells of a Service once', () => {
    expect(found(pod('env: [{ name: X, value: "http://api.orders" }, { name: Y, value: "http://api.orders/y" }]') + API + DENY)).toHaveLength(1);
  });

  test('never tells the text in which the name stands', () => {
    const secret = ['pass', 'word'].join('');
    expect(JSON.stringify(found(pod(`env: [{ name: X, value: "http://me:${secret}@api.orders" }]`) + API + DENY))).not.toContain(secret);
  });
});

describe('what comes from outside', () => {
  const INGRESS = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: api, namespace: orders }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: api, port: { name: http } } } }] } }] }
`;
  const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: api, namespace: orders }
spec: { rules: [{ backendRefs: [{ name: api, port: 80 }] }] }
`;
  const BALANCER = API.replace('spec: { selector: { app: api }, ports: [{ name: http', 'spec: { type: LoadBalancer, selector: { app: api }, ports: [{ name: http');
  const CONTROLLER = 'ingressController: { namespace: ingress, labels: { app: nginx } }';

  test.each([
    ['an Ingress', API + DENY + INGRESS, 'spec.rules[0].http.paths[0].backend.service'],
    ['a route', API + DENY + ROUTE, 'spec.rules[0].backendRefs[0]'],
    ['a load balancer', BALANCER + DENY, 'spec.type'],
    ['an Ingress, where another port is open', API + DENY + allow(9091) + INGRESS, 'spec.rules[0].http.paths[0].backend.service'],
  ])('rejects %s whose pods let nobody in', (_, yaml, path) => {
    expect(found(yaml)).toEqual([[path, expect.stringMatching(/^the way to Service orders\/api, whose pods of Deployment orders\/api let nobody from outside in on TCP 9090/)]]);
  });

  test.each([
    ['pods that let anybody in, as long as the controller is unknown', API + DENY + allow(9090, '{ podSelector: { matchLabels: { any: pod } } }') + INGRESS, undefined],
    ['pods that let the controller of the policy in', API + DENY + allow(9090, '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress } } }') + INGRESS, CONTROLLER],
    ['pods that let addresses in', API + DENY + allow(9090, '{ ipBlock: { cidr: 0.0.0.0/0 } }') + INGRESS + ROUTE, CONTROLLER],
    ['pods that are not isolated', BALANCER + INGRESS, CONTROLLER],
  ])('accepts %s', (_, yaml, policy) => {
    expect(found(yaml, policy)).toEqual([]);
  });

  test.each([CONTROLLER, 'ingressController: { namespace: ingress, labels: { no-policy-names: this } }'])('rejects an Ingress whose controller is not the one that is let in (%s)', policy => {
    expect(found(API + DENY + allow(9090, '{ podSelector: {} }') + INGRESS, policy)).toHaveLength(1);
  });
});
