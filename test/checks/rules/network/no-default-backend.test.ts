import { noDefaultBackend } from '../../../../src/checks/rules/network/no-default-backend';
import { hostRule, ingress } from '../../network-bench';
import { testRule } from '../../rule-bench';

testRule(noDefaultBackend, {
  accepts: { 'rules alone': ingress(`rules: [${hostRule('shop.example.com')}]`) },
  rejects: {
    'a backend beside rules': [ingress(`defaultBackend: { resource: { kind: Bucket, name: files } }, rules: [${hostRule('shop.example.com')}]`), 'spec.defaultBackend'],
    'a backend of the beta version': [ingress('backend: { serviceName: web, servicePort: 80 }'), 'spec.backend'],
  },
});
