import { governedPolicyException } from '../../../../src/checks/rules/namespaces/governed-policy-exception';
import { testRule } from '../../rule-bench';

const RESOURCES = 'kinds: [Pod], namespaces: [shop], names: [debug]';
const exception = (exceptions: string, match: string) => `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: debug, namespace: shop }
spec: { exceptions: ${exceptions}, match: ${match} }`;
const one = '[{ policyName: disallow-host-path, ruleNames: [host-path] }]';
const any = (resources: string) => `{ any: [{ resources: { ${resources} } }] }`;
const inCel = (spec: string) => `apiVersion: policies.kyverno.io/v1\nkind: PolicyException\nmetadata: { name: debug, namespace: shop }\nspec: { ${spec} }`;
const MATCH = 'spec.match.any[0].resources';

describe('in any namespace', () => {
  testRule(governedPolicyException, {
    accepts: {
      'one policy, named rules and named objects': exception(one, any(RESOURCES)),
      'names that start alike': exception(one, any('namespaces: [shop], names: ["debug-*"]')),
      'a policy of its namespace': exception('[{ policyName: shop/no-host-path, ruleNames: [a] }]', any(RESOURCES)),
      'one policy in CEL, with a condition': inCel('policyRefs: [{ name: a, kind: ValidatingPolicy }], matchConditions: [{ name: b, expression: "object.metadata.name == \'debug\'" }]'),
    },
    rejects: {
      'two policies': [exception('[{ policyName: a, ruleNames: [b] }, { policyName: c, ruleNames: [d] }]', any(RESOURCES)), 'spec.exceptions'],
      'all policies': [exception('[{ policyName: "*", ruleNames: [a] }]', any(RESOURCES)), 'spec.exceptions[0].policyName'],
      'all rules': [exception('[{ policyName: a, ruleNames: ["*"] }]', any(RESOURCES)), 'spec.exceptions[0].ruleNames'],
      'a mapping for a rule': [exception('[{ policyName: a, ruleNames: ["*", { toString: 1 }] }]', any(RESOURCES)), 'spec.exceptions[0].ruleNames'],
      'no rules': [exception('[{ policyName: a }]', any(RESOURCES)), 'spec.exceptions[0].ruleNames'],
      'no names': [exception(one, any('namespaces: [shop]')), `${MATCH}.names`],
      'all names': [exception(one, any('namespaces: [shop], names: ["*"]')), `${MATCH}.names`],
      'no namespaces': [exception(one, any('names: [debug]')), `${MATCH}.namespaces`],
      'another namespace': [exception(one, any('namespaces: [shop, other], names: [debug]')), `${MATCH}.namespaces`],
      'the second of some that all match': [
        exception(one, `{ all: [{ resources: { ${RESOURCES} } }, { resources: { namespaces: [shop] } }] }`), 'spec.match.all[1].resources.names',
      ],
      'nothing to match': [exception(one, 'null'), 'spec.match'],
      'two policies in CEL, without a condition': [inCel('policyRefs: [{ name: a }, { name: b }]'), 'spec.policyRefs', 'spec.matchConditions'],
    },
  });
});

describe('in given namespaces', () => {
  testRule(governedPolicyException, {
    policy: 'rules: { governed-policy-exception: { namespaces: [policies] } }',
    accepts: { 'one of them, for another': exception(one, any(RESOURCES)).replace('namespace: shop }', 'namespace: policies }') },
    rejects: { 'another one': [exception(one, any(RESOURCES)), 'metadata.namespace'] },
  });
});
