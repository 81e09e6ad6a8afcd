import { noExposedAdminInterface } from '../../../../src/checks/rules/network/no-exposed-admin-interface';
import { all, hostRule, ingress, pod, service, serviceOf } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

const open = (port: string, container: string, more = '') => all(
  service(`type: NodePort, selector: { app: web }, ports: [${port}]`),
  pod('web', `{ containers: [{ name: web, ${container} }${more}] }`),
);
const args = (...words: readonly string[]) => `args: ${JSON.stringify(words)}`;
const NO_LOGIN = args('server', '--auth-mode=server');
const INGRESS = ingress(`rules: [${hostRule('shop.example.com')}]`);
const ROUTE = (rule: string, parent = '{ name: edge }') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: { parentRefs: [${parent}], rules: [{ backendRefs: [{ name: web, port: 80 }]${rule} }] }`;
const BEHIND = all(serviceOf('web'), pod('web', `{ containers: [{ name: web, ${NO_LOGIN} }] }`));

testRule(noExposedAdminInterface, {
  accepts: {
    'a web server': open('{ port: 80 }', args('--port=80')),
    'etcd for the cluster': service('ports: [{ port: 2379 }]'),
    'etcd for the inner network': service('type: LoadBalancer, ports: [{ port: 2379 }]', 'etcd', '{ networking.gke.io/load-balancer-type: Internal }'),
    'etcd for some addresses': service('type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8], ports: [{ port: 2379 }]'),
    'a port of UDP': service('type: NodePort, ports: [{ port: 2379, protocol: UDP }]'),
    'a port that looks the same outside alone': service('type: NodePort, ports: [{ port: 2379, targetPort: 8080 }]'),
    'a program that asks for a login': open('{ port: 80 }', args('server', '--auth-mode=client')),
    'a program without a login behind a proxy in its pod': open('{ port: 80, targetPort: proxy }', NO_LOGIN, ', { name: proxy, ports: [{ name: proxy, containerPort: 4180 }] }'),
    'an Ingress that asks for a login': all(BEHIND, INGRESS.replace('annotations: {}', 'annotations: { nginx.ingress.kubernetes.io/auth-url: "https://login.example.com" }')),
    'an Ingress of the inner network': all(BEHIND, INGRESS.replace('annotations: {}', 'annotations: { alb.ingress.kubernetes.io/scheme: internal }')),
    'an Ingress for another port': all(BEHIND.replace('port: 80', 'port: 81'), INGRESS),
    'a route of a mesh': all(BEHIND, ROUTE('', '{ kind: Service, name: web }')),
    'a route with a filter of others, which may ask for a login': all(BEHIND, ROUTE(', filters: [{ type: ExtensionRef }]')),
    'a debugger on a port that is not open': open('{ port: 80 }', args('node', '--inspect=0.0.0.0:9229', 'main.js')),
  },
  rejects: {
    'etcd': [service('type: LoadBalancer, ports: [{ port: 2379 }]'), 'spec.type'],
    'etcd at an address of its own': [service('externalIPs: [203.0.113.7], ports: [{ port: 443, targetPort: 2379 }]'), 'spec.externalIPs'],
    'the kubelet': [service('type: NodePort, ports: [{ port: 443, targetPort: 10250 }]'), 'spec.type'],
    'a port by its name': [open('{ port: 80, targetPort: peer }', 'ports: [{ name: peer, containerPort: 2380 }]'), 'spec.type'],
    'a program without a login': [open('{ port: 80 }', NO_LOGIN), 'spec.type'],
    'a program without a login, in two words': [open('{ port: 80 }', args('--auth', 'none')), 'spec.type'],
    'a dashboard whose login may be skipped': [open('{ port: 80 }', args('--enable-skip-login')), 'spec.type'],
    'a notebook with an empty token': [open('{ port: 80 }', args('jupyter', '--ServerApp.token=')), 'spec.type'],
    'the API server by way of its client': [open('{ port: 80 }', 'command: [kubectl], args: [proxy, --address=0.0.0.0]'), 'spec.type'],
    'a debugger': [open('{ port: 80, targetPort: 9229 }', args('node', '--inspect=0.0.0.0', 'main.js')), 'spec.type'],
    'a debugger by the environment': [
      open('{ port: 5005 }', 'env: [{ name: JAVA_TOOL_OPTIONS, value: "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005" }]'), 'spec.type',
    ],
    'a program without a login behind an Ingress': [all(BEHIND, INGRESS), 'spec.rules[0].http.paths[0].backend.service'],
    'a program without a login behind a route': [all(BEHIND, ROUTE('')), 'spec.rules[0].backendRefs[0]'],
  },
});

test('says what is open, and nothing that may be a secret', () => {
  const [hit] = hitsOf(noExposedAdminInterface, open('{ port: 80 }', NO_LOGIN));
  expect(hit?.breach.found).toBe('a way from outside to a program that is started with --auth-mode, so that nobody has to log in');
});
