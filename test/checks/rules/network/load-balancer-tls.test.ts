import { loadBalancerTls } from '../../../../src/checks/rules/network/load-balancer-tls';
import { service } from '../../network-bench';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const balancer = (port: string, annotations = '{}') => service(`type: LoadBalancer, ports: [${port}]`, 'web', annotations);

testRule(loadBalancerTls, {
  accepts: {
    'a certificate on AWS': balancer('{ port: 80 }', '{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "arn:aws:acm:1" }'),
    'pods that speak TLS': balancer('{ port: 80, name: http }, { port: 443, name: https }'),
    'pods that speak it, by the protocol': balancer('{ port: 9090, appProtocol: https }'),
    'a Service of the cluster': service('ports: [{ port: 80 }]'),
  },
  rejects: {
    'plain HTTP': [balancer('{ port: 80 }'), 'metadata.annotations'],
    'plain HTTP on the port of TLS': [balancer('{ port: 443, appProtocol: http }'), 'metadata.annotations'],
    'a certificate that is empty': [balancer('{ port: 80 }', '{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "" }'), 'metadata.annotations'],
  },
});

test('takes the annotations of the policy instead', () => {
  const context = { policy: policyOf('rules: { load-balancer-tls: { annotations: [example.com/certificate] } }') };
  expect(hitsOf(loadBalancerTls, balancer('{ port: 80 }', '{ example.com/certificate: web }'), context)).toEqual([]);
  expect(hitsOf(loadBalancerTls, balancer('{ port: 80 }', '{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: web }'), context)).toHaveLength(1);
});
