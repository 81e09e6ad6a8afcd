import { noAllowAllPolicy } from '../../../../src/checks/rules/network/no-allow-all-policy';
import { noInternetEgress } from '../../../../src/checks/rules/network/no-internet-egress';
import { Severity } from '../../../../src/findings/severity';
import { all, of, pod, policy } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const ingress = (rules: string) => policy(`podSelector: {}, ingress: [${rules}]`);
const egress = (rules: string, name = 'policy', selector = of('web')) => policy(`${selector}, egress: [${rules}]`, name);

testRule(noAllowAllPolicy, {
  accepts: {
    'no rules': ingress(''),
    'ports': ingress('{ ports: [{ port: 8080 }] }'),
    'every port of UDP': ingress('{ ports: [{ protocol: UDP }] }'),
    'every pod, but nobody outside': ingress('{ from: [{ namespaceSelector: {} }] }'),
    'everybody outside, but no pods': ingress('{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }'),
    'pods of the namespace': ingress('{ from: [{ podSelector: {} }] }'),
    'rules for a direction that the policy leaves alone': policy('podSelector: {}, policyTypes: [Egress], ingress: [{}]'),
  },
  rejects: {
    'a rule that says nothing': [ingress('{ ports: [{ port: 80 }] }, {}'), 'spec.ingress[1]'],
    'empty lists of peers and ports': [ingress('{ from: [], ports: [] }'), 'spec.ingress[0]'],
    'every pod and every address': [ingress('{ from: [{ namespaceSelector: {} }, { ipBlock: { cidr: 0.0.0.0/0 } }] }'), 'spec.ingress[0]'],
    'every port of TCP': [ingress('{ ports: [{ port: 1, endPort: 65535 }] }'), 'spec.ingress[0]'],
    'both directions': [policy('podSelector: {}, ingress: [{}], egress: [{}]'), 'spec.egress[0]', 'spec.ingress[0]'],
  },
});

const severityOf = (yaml: string) => hitsOf(noAllowAllPolicy, yaml).map(({ breach }) => breach.severity);

test('is low where only egress is open, and no other policy holds it back', () => {
  expect(severityOf(all(pod('web'), egress('{}')))).toEqual([Severity.LOW]);
});

test('is high where it undoes what another policy holds back', () => {
  expect(severityOf(all(pod('web'), egress('{}'), egress('{ ports: [{ port: 443 }] }', 'other', 'podSelector: {}')))).toEqual([Severity.HIGH]);
});

test('is the one finding about a rule that also opens the internet', () => {
  expect(together([noAllowAllPolicy, noInternetEgress], egress('{}'))).toEqual(['no-allow-all-policy > no-internet-egress']);
});
