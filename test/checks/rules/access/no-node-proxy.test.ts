import { noNodeProxy } from '../../../../src/checks/rules/access/no-node-proxy';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noNodeProxy, {
  accepts: {
    'metrics of nodes': inCluster('{ apiGroups: [""], resources: [nodes/metrics], verbs: [get] }'),
    'nodes themselves': inCluster('{ apiGroups: [""], resources: [nodes], verbs: ["*"] }'),
    'update alone, which runs nothing': inCluster('{ apiGroups: [""], resources: [nodes/proxy], verbs: [update] }'),
    'within a namespace, where there are no nodes': inNamespace('{ apiGroups: [""], resources: [nodes/proxy], verbs: [get] }'),
  },
  rejects: {
    'get': [inCluster('{ apiGroups: [""], resources: [nodes/proxy], verbs: [get] }'), 'rules[0].resources'],
    'create': [inCluster('{ apiGroups: [""], resources: [nodes/proxy], verbs: [create] }'), 'rules[0].resources'],
    'the proxy of everything': [inCluster('{ apiGroups: [""], resources: ["*/proxy"], verbs: [get] }'), 'rules[0].resources'],
    'a node by name': [inCluster('{ apiGroups: [""], resources: [nodes/proxy], verbs: [get], resourceNames: [one] }'), 'rules[0].resources'],
  },
});

test.each([
  ['critical', '{ apiGroups: [""], resources: [nodes/proxy], verbs: [get] }', Severity.CRITICAL],
  ['high for a node by name', '{ apiGroups: [""], resources: [nodes/proxy], resourceNames: [one], verbs: [get] }', Severity.HIGH],
  ['high where every resource is read', '{ apiGroups: ["*"], resources: ["*"], verbs: [get] }', Severity.HIGH],
])('is %s', (_, rule, severity) => {
  expect(severitiesOf(noNodeProxy, inCluster(rule))).toEqual([severity]);
});
