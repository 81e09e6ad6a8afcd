import { exposuresOf } from '../../../src/analysis/exposure/exposures';
import { readObjects } from '../../../src/kube/read/objects';
import { display } from '../../../src/kube/reference';
import { all, hostRule, ingress, service, serviceOf } from '../../checks/network-bench';

function found(...documents: readonly string[]): string[] {
  return exposuresOf(readObjects(all(...documents)).objects).map(({ service: to, by, path, port }) => `${display(by.reference)} ${path} -> ${to.reference.name}:${String(port ?? '*')}`);
}

const route = (kind: string, group = 'gateway.networking.k8s.io', parent = '{ name: edge }') => `apiVersion: ${group}/v1
kind: ${kind}
metadata: { name: web, namespace: shop }
spec: { parentRefs: [${parent}], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }`;

test.each([
  ['a load balancer', serviceOf('web', 'LoadBalancer'), 'spec.type'],
  ['a port of the nodes', serviceOf('web', 'NodePort'), 'spec.type'],
  ['addresses that a Service claims', service('externalIPs: [203.0.113.7]'), 'spec.externalIPs'],
])('finds %s', (_, yaml, path) => {
  expect(found(yaml)).toEqual([`Service shop/web ${path} -> web:*`]);
});

test('finds what an Ingress and a route lead to, and by which port', () => {
  expect(found(serviceOf('web'), ingress(`rules: [${hostRule('shop.example.com')}]`), route('HTTPRoute'), route('TCPRoute'))).toEqual([
    'Ingress shop/shop spec.rules[0].http.paths[0].backend.service -> web:80',
    'HTTPRoute shop/web spec.rules[0].backendRefs[0] -> web:80',
    'TCPRoute shop/web spec.rules[0].backendRefs[0] -> web:80',
  ]);
});

test.each([
  ['a Service of the cluster', serviceOf('web')],
  ['an inner load balancer', service('type: LoadBalancer', 'web', '{ cloud.google.com/load-balancer-type: Internal }')],
  ['a load balancer for some addresses', service('type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24]')],
  ['a name elsewhere', service('type: ExternalName, externalIPs: [203.0.113.7]')],
  ['an Ingress of an inner class', all(serviceOf('web'), ingress(`ingressClassName: nginx-internal, rules: [${hostRule('shop.example.com')}]`))],
  ['an Ingress of a Service that is not there', ingress(`rules: [${hostRule('shop.example.com')}]`)],
  ['a route between Services', all(serviceOf('web'), route('HTTPRoute', 'gateway.networking.k8s.io', '{ kind: Service, name: web }'))],
  ['a route of another API', all(serviceOf('web'), route('HTTPRoute', 'example.com'))],
])('does not take %s for open', (_, yaml) => {
  expect(found(yaml)).toEqual([]);
});
