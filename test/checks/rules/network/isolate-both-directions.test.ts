import { isolateBothDirections } from '../../../../src/checks/rules/network/isolate-both-directions';
import { all, of, pod, policy } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(isolateBothDirections, {
  accepts: {
    'one policy for both': all(pod('web'), policy(`${of('web')}, policyTypes: [Ingress, Egress]`)),
    'a policy each': all(pod('web'), policy(of('web'), 'in'), policy('podSelector: {}, policyTypes: [Egress]', 'out')),
    'egress rules, which isolate without policyTypes': all(pod('web'), policy(`${of('web')}, egress: [{}]`)),
    'no policy at all, of which another rule tells': pod('web'),
    'a policy without pods': policy(of('web')),
    'a pod on the network of its node': all(pod('web', '{ hostNetwork: true }'), policy(of('web'))),
  },
  rejects: {
    'ingress alone, by default': [all(pod('web'), policy(of('web'))), 'spec.policyTypes'],
    'egress alone': [all(pod('web'), policy(`${of('web')}, policyTypes: [Egress]`)), 'spec.policyTypes'],
    'an empty list of egress rules, which isolates nothing without policyTypes': [all(pod('web'), policy(`${of('web')}, egress: []`)), 'spec.policyTypes'],
    'one policy for several pods, once': [all(pod('web'), pod('api'), policy('podSelector: {}')), 'spec.policyTypes'],
    'two policies for one pod, at the first': [all(pod('web'), policy(of('web'), 'one'), policy(of('web'), 'two')), 'spec.policyTypes'],
  },
});

test('names what is open', () => {
  const [hit] = hitsOf(isolateBothDirections, all(pod('web'), pod('api'), policy('podSelector: {}, policyTypes: [Ingress]')));
  expect(hit?.breach).toMatchObject({ found: '[Ingress]', expected: 'Egress too: nothing isolates Pod/api, Pod/web for egress' });
});
