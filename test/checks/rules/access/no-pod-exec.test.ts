import { noPodExec } from '../../../../src/checks/rules/access/no-pod-exec';
import { inCluster, inNamespace } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noPodExec, {
  accepts: {
    'logs': inCluster('{ apiGroups: [""], resources: [pods/log], verbs: [get] }'),
    'pods themselves': inCluster('{ apiGroups: [""], resources: [pods], verbs: ["*"] }'),
    'a star behind the slash, which matches nothing': inCluster('{ apiGroups: [""], resources: ["pods/*"], verbs: ["*"] }'),
    'get alone, which opens no websocket any more': inCluster('{ apiGroups: [""], resources: [pods/exec], verbs: [get] }'),
    'a pod by name': inCluster('{ apiGroups: [""], resources: [pods/exec], verbs: [create], resourceNames: [web-0] }'),
  },
  rejects: {
    'exec': [inCluster('{ apiGroups: [""], resources: [pods/exec], verbs: [create] }'), 'rules[0].resources'],
    'attach in a namespace': [inNamespace('{ apiGroups: [""], resources: [pods/attach], verbs: [create] }'), 'rules[0].resources'],
    'exec on every resource': [inCluster('{ apiGroups: [""], resources: ["*/exec"], verbs: [create] }'), 'rules[0].resources'],
    'every resource of every group': [inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: [create] }'), 'rules[0].resources'],
  },
});

test.each([[34, 1], [35, 0]])('takes get for exec until 1.34, judged by 1.%i', (kubernetes, count) => {
  expect(hitsOf(noPodExec, inCluster('{ apiGroups: [""], resources: [pods/exec], verbs: [get] }'), { kubernetes })).toHaveLength(count);
});
