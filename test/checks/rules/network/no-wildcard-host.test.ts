import { noDefaultBackend } from '../../../../src/checks/rules/network/no-default-backend';
import { noWildcardHost } from '../../../../src/checks/rules/network/no-wildcard-host';
import { hostRule, ingress } from '../../network-bench';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const rules = (...hosts: readonly string[]) => ingress(`rules: [${hosts.map(host => hostRule(host)).join(', ')}]`);
const BACKEND = 'defaultBackend: { service: { name: web, port: { number: 80 } } }';

testRule(noWildcardHost, {
  accepts: {
    'full names': rules('shop.example.com', 'api.example.com'),
    'a default backend beside rules, of which another rule tells': ingress(`${BACKEND}, rules: [${hostRule('shop.example.com')}]`),
  },
  rejects: {
    'no host': [rules('shop.example.com', ''), 'spec.rules[1].host'],
    'a star': [rules('*.example.com'), 'spec.rules[0].host'],
    'a host that is none': [ingress('rules: [{ host: [shop.example.com] }]'), 'spec.rules[0].host'],
    'a default backend alone': [ingress(BACKEND), 'spec.defaultBackend'],
    'a default backend of the beta version': [ingress('backend: { serviceName: web, servicePort: 80 }'), 'spec.backend'],
  },
});

test('is the one finding about a default backend that is alone', () => {
  expect(together([noWildcardHost, noDefaultBackend], ingress(BACKEND))).toEqual(['no-wildcard-host > no-default-backend']);
});
