import { noDanglingPeer } from '../../../../src/checks/rules/network/no-dangling-peer';
import { all, namespaced, of, pod, policy } from '../../network-bench';
import { testRule } from '../../rule-bench';

const from = (peer: string) => policy(`podSelector: {}, ingress: [{ from: [${peer}] }]`);
const named = (namespace: string, name: string) => `{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${namespace} } }, ${of(name)} }`;
const custom = 'apiVersion: example.com/v1\nkind: Database\nmetadata: { name: db, namespace: shop, labels: { app: db } }\nspec: {}';

testRule(noDanglingPeer, {
  accepts: {
    'pods of the namespace': all(pod('web'), from(`{ ${of('web')} }`)),
    'pods of another namespace by its name': all(pod('web'), pod('api', '{}', 'blog'), from(named('blog', 'api'))),
    'all pods of the namespace': all(pod('web'), from('{ podSelector: {} }')),
    'a namespace of which no pods are at hand': all(pod('web'), from(named('monitoring', 'prometheus'))),
    'namespaces by labels, of which there may be more': all(pod('web'), namespaced('shop', '{ team: a }'), from(`{ namespaceSelector: { matchLabels: { team: a } }, ${of('api')} }`)),
    'pods that an operator may make': all(pod('web'), custom, from(`{ ${of('db')} }`)),
    'pods on the network of their node, which are there': all(pod('web', '{ hostNetwork: true }'), from(`{ ${of('web')} }`)),
    'addresses': all(pod('web'), from('{ ipBlock: { cidr: 10.0.0.0/8 } }')),
    'pods of a policy whose namespace has none': from(`{ ${of('web')} }`),
  },
  rejects: {
    'a label that no pod has': [all(pod('web'), from(`{ ${of('api')} }`)), 'spec.ingress[0].from[0].podSelector'],
    'a label that only a pod of another namespace has': [all(pod('web'), pod('api', '{}', 'blog'), from(`{ ${of('api')} }`)), 'spec.ingress[0].from[0].podSelector'],
    'a label that no pod of the other namespace has': [all(pod('api'), pod('web', '{}', 'blog'), from(named('blog', 'api'))), 'spec.ingress[0].from[0].podSelector'],
    'each of two policies': [
      all(pod('web'), policy(`podSelector: {}, egress: [{ to: [{ ${of('api')} }] }]`, 'one'), policy(`podSelector: {}, egress: [{ to: [{ ${of('api')} }] }]`, 'two')),
      'spec.egress[0].to[0].podSelector', 'spec.egress[0].to[0].podSelector',
    ],
  },
});
