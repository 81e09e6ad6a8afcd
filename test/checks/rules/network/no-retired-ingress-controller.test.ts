import { noRetiredIngressController } from '../../../../src/checks/rules/network/no-retired-ingress-controller';
import { all, pod } from '../../network-bench';
import { testRule } from '../../rule-bench';

const ingressClass = (controller: string) => `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: nginx }\nspec: { controller: ${controller} }`;
const image = (name: string) => pod('web', `{ containers: [{ name: web, image: "${name}" }] }`);

testRule(noRetiredIngressController, {
  accepts: {
    'another controller': ingressClass('nginx.org/ingress-controller'),
    'the image of another one': image('docker.io/nginx/nginx-ingress:5.0.0'),
    'a job of its project': image('registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.6.7'),
    'a copy that somebody else maintains': image('registry.example/platform/nginx-ingress-controller:1.0.0'),
  },
  rejects: {
    'its class': [ingressClass('k8s.io/ingress-nginx'), 'spec.controller'],
    'its image': [image('registry.k8s.io/ingress-nginx/controller:v1.15.1'), 'spec.containers[0].image'],
    'its image from a mirror': [image('mirror.example/ingress-nginx/controller:v1.9.0'), 'spec.containers[0].image'],
    'its image of long ago': [image('quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.33.0'), 'spec.containers[0].image'],
    'its image and its class, once': [all(ingressClass('k8s.io/ingress-nginx'), image('registry.k8s.io/ingress-nginx/controller:v1.15.1')), 'spec.containers[0].image'],
  },
});
