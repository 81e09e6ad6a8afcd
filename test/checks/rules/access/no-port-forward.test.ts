import { noPortForward } from '../../../../src/checks/rules/access/no-port-forward';
import { inCluster, inNamespace } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noPortForward, {
  accepts: {
    'get alone, which opens no websocket any more': inCluster('{ apiGroups: [""], resources: [pods/portforward], verbs: [get] }'),
    'the proxy of pods': inCluster('{ apiGroups: [""], resources: [pods/proxy], verbs: [create] }'),
  },
  rejects: {
    'create': [inCluster('{ apiGroups: [""], resources: [pods/portforward], verbs: [create] }'), 'rules[0].resources'],
    'in a namespace': [inNamespace('{ apiGroups: [""], resources: [pods/portforward], verbs: ["*"] }'), 'rules[0].resources'],
  },
});

test.each([[34, 1], [35, 0]])('takes get for it until 1.34, judged by 1.%i', (kubernetes, count) => {
  expect(hitsOf(noPortForward, inCluster('{ apiGroups: [""], resources: [pods/portforward], verbs: [get] }'), { kubernetes })).toHaveLength(count);
});
