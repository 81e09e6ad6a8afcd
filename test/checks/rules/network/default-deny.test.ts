import { defaultDeny } from '../../../../src/checks/rules/network/default-deny';
import { all, namespaced, of, pod, policy } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

const SHOP = all(namespaced('shop'), pod('web'));
const BOTH = 'policyTypes: [Ingress, Egress]';

testRule(defaultDeny, {
  accepts: {
    'an empty podSelector': all(SHOP, policy(`podSelector: {}, ${BOTH}`)),
    'no podSelector, which is the same': all(SHOP, policy(BOTH)),
    'a policy for each direction': all(SHOP, policy('podSelector: {}', 'in'), policy('podSelector: {}, policyTypes: [Egress]', 'out')),
    'a label that all pods of the namespace have': all(SHOP, policy(`${of('web')}, ${BOTH}`)),
    'DNS for everybody': all(SHOP, policy(`podSelector: {}, ${BOTH}, egress: [{ ports: [{ protocol: UDP, port: 53 }] }]`)),
    'a namespace whose object is elsewhere': pod('web'),
    'a namespace without pods': namespaced('shop'),
    'a policy for all namespaces in the language of a network plugin': all(SHOP, 'apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: { name: deny }'),
  },
  rejects: {
    'no policy': [SHOP, ''],
    'ingress alone': [all(SHOP, policy('podSelector: {}')), ''],
    'policies of their own for some pods': [all(SHOP, pod('api'), policy(`${of('web')}, ${BOTH}`, 'web'), policy(`${of('api')}, ${BOTH}`, 'api')), ''],
    'a policy that lets everybody in': [all(SHOP, policy(`podSelector: {}, ${BOTH}, ingress: [{}]`)), ''],
    'a policy in another namespace': [all(SHOP, policy(`podSelector: {}, ${BOTH}`, 'policy', 'blog')), ''],
  },
});

test('says which directions are open', () => {
  expect(hitsOf(defaultDeny, all(SHOP, policy('podSelector: {}'))).map(hit => hit.breach.found)).toEqual(['without default deny for egress']);
});
