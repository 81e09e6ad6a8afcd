import { noOpenLoadBalancer } from '../../../../src/checks/rules/network/no-open-load-balancer';
import { clusterRoleBinding, role } from '../../access-bench';
import { all, pod, service, serviceOf } from '../../network-bench';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const balancer = (annotations: string, spec = '') => service(`type: LoadBalancer, ports: [{ port: 443 }]${spec}`, 'web', annotations);
const controller = (rule: string, namespace = 'shop') => all(
  serviceOf('web', 'LoadBalancer'),
  role('ClusterRole', rule),
  clusterRoleBinding('web', `{ kind: ServiceAccount, name: controller, namespace: ${namespace} }`),
);
const STATUS = '{ apiGroups: [networking.k8s.io], resources: [ingresses/status], verbs: [update] }';
const RUN = '{ serviceAccountName: controller }';

testRule(noOpenLoadBalancer, {
  accepts: {
    'a Service of the cluster': service('ports: [{ port: 443 }]'),
    'some addresses only': balancer('{}', ', loadBalancerSourceRanges: [10.0.0.0/8, 203.0.113.0/24]'),
    'some addresses by the annotation': balancer('{ service.beta.kubernetes.io/load-balancer-source-ranges: "10.0.0.0/8, 192.168.0.0/16" }'),
    'the inner network on AWS': balancer('{ service.beta.kubernetes.io/aws-load-balancer-internal: "true" }'),
    'the inner network on AWS, by the scheme': balancer('{ service.beta.kubernetes.io/aws-load-balancer-scheme: internal }'),
    'a class that is inside by default': balancer('{}', ', loadBalancerClass: service.k8s.aws/nlb'),
    'a type that is inside by default': balancer('{ service.beta.kubernetes.io/aws-load-balancer-type: external }'),
    'the inner network on Google Cloud': balancer('{ networking.gke.io/load-balancer-type: Internal }'),
    'the inner network on Azure': balancer('{ service.beta.kubernetes.io/azure-load-balancer-internal: "true" }'),
    'pods that write the status of Ingresses': all(controller(STATUS), pod('web', RUN)),
    'pods that write the status of Gateways': all(controller('{ apiGroups: [gateway.networking.k8s.io], resources: [gateways/status], verbs: [patch] }'), pod('web', RUN)),
    'pods beside an ingress controller': all(controller(STATUS), pod('web'), pod('control', RUN)),
  },
  rejects: {
    'every address': [balancer('{}'), 'spec.type'],
    'every address, as it is written': [balancer('{}', ', loadBalancerSourceRanges: [0.0.0.0/0]'), 'spec.type'],
    'every address in two halves': [balancer('{}', ', loadBalancerSourceRanges: [0.0.0.0/1, 128.0.0.0/1]'), 'spec.type'],
    'every address besides one': [balancer('{}', ', loadBalancerSourceRanges: [10.0.0.0/8, "::/0"]'), 'spec.type'],
    'ranges that are none': [balancer('{}', ', loadBalancerSourceRanges: [everybody]'), 'spec.type'],
    'the field, which counts and not the annotation': [
      balancer('{ service.beta.kubernetes.io/load-balancer-source-ranges: 10.0.0.0/8 }', ', loadBalancerSourceRanges: [0.0.0.0/0]'), 'spec.type',
    ],
    'an annotation that says no': [balancer('{ service.beta.kubernetes.io/aws-load-balancer-internal: "false" }'), 'spec.type'],
    'a class that was asked to face the internet': [
      balancer('{ service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing }', ', loadBalancerClass: service.k8s.aws/nlb'), 'spec.type',
    ],
    'addresses that it claims besides': [balancer('{}', ', externalIPs: [203.0.113.7]'), 'spec.type'],
    'pods that may only read Ingresses': [all(controller('{ apiGroups: [networking.k8s.io], resources: [ingresses], verbs: [list] }'), pod('web', RUN)), 'spec.type'],
    'pods that may do anything': [all(controller('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), pod('web', RUN)), 'spec.type'],
    'an ingress controller in another namespace': [all(controller(STATUS, 'edge'), pod('web'), pod('control', RUN, 'edge')), 'spec.type'],
  },
});

test('is silent on what the policy calls the ingress controller', () => {
  const context = { policy: policyOf('ingressController: { namespace: shop, labels: { app: web } }') };
  expect(hitsOf(noOpenLoadBalancer, all(serviceOf('web', 'LoadBalancer'), pod('web')), context)).toEqual([]);
  expect(hitsOf(noOpenLoadBalancer, all(serviceOf('api', 'LoadBalancer'), pod('api')), context)).toHaveLength(1);
});
