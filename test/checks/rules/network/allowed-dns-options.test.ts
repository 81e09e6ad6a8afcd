import { allowedDnsOptions } from '../../../../src/checks/rules/network/allowed-dns-options';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const config = (text: string) => `dnsConfig: { options: [${text}] }`;
const NDOTS = '{ name: ndots, value: "2" }';

testRule(allowedDnsOptions, {
  accepts: {
    'what is required': config(NDOTS),
    'any value of an option': config(`${NDOTS}, { name: timeout, value: "1" }`),
  },
  rejects: {
    'nothing': ['{}', 'spec.dnsConfig.options'],
    'another value': [config('{ name: ndots, value: "5" }'), 'spec.dnsConfig.options[0]', 'spec.dnsConfig.options'],
    'another option': [config(`${NDOTS}, { name: use-vc }`), 'spec.dnsConfig.options[1]'],
  },
});

test('lets pods set what they want where nothing but options that are required are named', () => {
  const context = { policy: policyOf('rules: { allowed-dns-options: { required: [ndots] } }') };
  expect(hitsOf(allowedDnsOptions, config(`${NDOTS}, { name: use-vc }`), context)).toEqual([]);
});
