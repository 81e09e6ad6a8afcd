import { ingressTls } from '../../../../src/checks/rules/network/ingress-tls';
import { hostRule, ingress } from '../../network-bench';
import { testRule } from '../../rule-bench';

const tls = (entries: string, ...hosts: readonly string[]) => ingress(`tls: [${entries}], rules: [${hosts.map(host => hostRule(host)).join(', ')}]`);
const plain = (annotations: string) => ingress(`rules: [${hostRule('shop.example.com')}]`, annotations);

testRule(ingressTls, {
  accepts: {
    'a certificate for the host': tls('{ hosts: [shop.example.com], secretName: shop-tls }', 'shop.example.com'),
    'the certificate of the controller': tls('{ hosts: [shop.example.com] }', 'shop.example.com'),
    'an entry for every host': tls('{ secretName: shop-tls }', 'shop.example.com', 'api.example.com'),
    'an entry that says nothing': tls('{}', 'shop.example.com'),
    'a certificate with a star': tls('{ hosts: ["*.example.com"] }', 'shop.example.com', '*.example.com'),
    'a rule for every host': tls('{ hosts: [shop.example.com] }', ''),
    'a certificate of an AWS load balancer': plain('{ alb.ingress.kubernetes.io/certificate-arn: "arn:aws:acm:1" }'),
    'a listener of an AWS load balancer': plain('{ alb.ingress.kubernetes.io/listen-ports: \'[{"HTTP": 80}, {"HTTPS": 443}]\' }'),
    'a certificate that Google manages': plain('{ networking.gke.io/managed-certificates: shop }'),
    'an entry point with TLS': plain('{ traefik.ingress.kubernetes.io/router.entrypoints: websecure }'),
    'TLS that ends at the pods': plain('{ nginx.ingress.kubernetes.io/ssl-passthrough: "true" }'),
  },
  rejects: {
    'no TLS': [plain('{}'), 'spec.tls'],
    'an empty list': [tls('', 'shop.example.com'), 'spec.tls'],
    'a default backend alone': [ingress('defaultBackend: { service: { name: web, port: { number: 80 } } }'), 'spec.tls'],
    'a host that no entry names': [tls('{ hosts: [shop.example.com] }', 'shop.example.com', 'api.example.com'), 'spec.rules[1].host'],
    'a host two labels below the star': [tls('{ hosts: ["*.example.com"] }', 'a.shop.example.com'), 'spec.rules[0].host'],
    'the host above the star': [tls('{ hosts: ["*.example.com"] }', 'example.com'), 'spec.rules[0].host'],
    'listeners without TLS': [plain('{ alb.ingress.kubernetes.io/listen-ports: \'[{"HTTP": 80}]\' }'), 'spec.tls'],
    'TLS that is not passed through': [plain('{ nginx.ingress.kubernetes.io/ssl-passthrough: "false" }'), 'spec.tls'],
    'an Ingress of the beta version': [plain('{}').replace('networking.k8s.io/v1', 'extensions/v1beta1'), 'spec.tls'],
  },
});
