import { isolatePods } from '../../../../src/checks/rules/network/isolate-pods';
import { all, of, pod, policy } from '../../network-bench';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const cilium = (kind: string, namespace: string) => `apiVersion: cilium.io/v2\nkind: ${kind}\nmetadata: { name: web${namespace} }\nspec: { endpointSelector: {}, ingress: [] }`;

testRule(isolatePods, {
  accepts: {
    'a policy for ingress alone': all(pod('web'), policy(of('web'))),
    'a policy for egress alone': all(pod('web'), policy(`${of('web')}, policyTypes: [Egress]`)),
    'a policy for the whole namespace': all(pod('web'), policy('podSelector: {}')),
    'a pod on the network of its node, which no policy selects': pod('web', '{ hostNetwork: true }'),
    'a policy of a network plugin in the namespace': all(pod('web'), cilium('CiliumNetworkPolicy', ', namespace: shop')),
    'a policy of a network plugin for all namespaces': all(pod('web'), cilium('CiliumClusterwideNetworkPolicy', '')),
    'a template that nothing is made of': 'apiVersion: v1\nkind: PodTemplate\nmetadata: { name: web }\ntemplate: { spec: {} }',
  },
  rejects: {
    'no policy at all': [pod('web'), ''],
    'a policy for other pods': [all(pod('web'), policy(of('api'))), ''],
    'a policy in another namespace': [all(pod('web'), policy('podSelector: {}', 'policy', 'blog')), ''],
    'a policy in no namespace that anybody names': [all(pod('web'), policy('podSelector: {}').replace(', namespace: shop', '')), ''],
    'a policy that the API server refuses': [all(pod('web'), policy(`${of('web')}, ingress: [{ from: [{}] }]`)), ''],
    'a policy of a network plugin in another namespace': [all(pod('web'), cilium('CiliumNetworkPolicy', ', namespace: blog')), ''],
    'each workload that is open': [all(pod('web'), pod('api')), '', ''],
  },
});

test('says nothing of pods that are only spoken of', () => {
  const context = { policy: policyOf('ingressController: { namespace: edge }') };
  expect(hitsOf(isolatePods, all(pod('web'), policy('podSelector: {}')), context)).toEqual([]);
});

test('takes objects that name no namespace for those of the one that is given', () => {
  const manifests = all(pod('web'), policy('podSelector: {}').replace(', namespace: shop', ''));
  expect(hitsOf(isolatePods, manifests, { policy: policyOf('namespace: shop') })).toEqual([]);
});
