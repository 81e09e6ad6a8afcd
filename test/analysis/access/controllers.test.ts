import type { Fields } from '../../../src/kube/fields';
import { factsOf, clusterRole, clusterRoleBinding, resources, role, roleBinding } from './bench';

/** Whether the service account of a set of manifests is that of a controller. */
function isController(...manifests: readonly Fields[]): boolean {
  const facts = factsOf(manifests);
  return facts.isController(facts.cluster.bindings[0]!.subjects[0]!);
}

const ACCOUNT = 'ServiceAccount:shop/web';
const everywhere = (rule: Fields, subject = ACCOUNT) => [clusterRole('web', [rule]), clusterRoleBinding('web', subject)];
const inShop = (rule: Fields) => [role('shop', 'web', rule), roleBinding('shop', ['Role', 'web'], ACCOUNT)];

test.each<[string, readonly Fields[]]>([
  ['watches nodes', everywhere(resources('list,watch', '', 'nodes'))],
  ['watches ingress classes', everywhere(resources('watch', 'networking.k8s.io', 'ingresses,ingressclasses'))],
  ['writes the status of its custom resources', everywhere(resources('update', 'shop.example', 'orders/status'))],
  ['writes a status in its namespace', inShop(resources('patch', 'shop.example', 'orders/status'))],
])('a controller %s', (_, manifests) => {
  expect(isController(...manifests)).toBe(true);
});

test.each<[string, readonly Fields[]]>([
  ['watches what is in namespaces', everywhere(resources('watch', '', 'pods,secrets'))],
  ['only lists nodes', everywhere(resources('get,list', '', 'nodes'))],
  ['sweeps everything up', everywhere(resources('*', '*', '*'))],
  ['writes every status there is', everywhere(resources('update', '*', '*/status'))],
  ['is what any pod may be', everywhere(resources('watch', '', 'nodes'), 'ServiceAccount:shop/default')],
  ['is a person', everywhere(resources('watch', '', 'nodes'), 'User:jane')],
  ['cannot watch what is not in its namespace', inShop(resources('watch', '', 'nodes'))],
])('it is no controller that %s', (_, manifests) => {
  expect(isController(...manifests)).toBe(false);
});
