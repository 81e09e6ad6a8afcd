import { noControlPlaneScheduling } from '../../../../src/checks/rules/availability/no-control-plane-scheduling';
import { testRule } from '../../rule-bench';

const KEY = 'node-role.kubernetes.io/control-plane';
const selection = (operator: string) =>
  `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: ${KEY}, operator: ${operator} }] }] } } }`;

testRule(noControlPlaneScheduling, {
  accepts: {
    'nothing': '{}',
    'a toleration of a taint of another name': 'tolerations: [{ key: dedicated, operator: Exists }]',
    'a toleration that only lets running pods stay': `tolerations: [{ key: ${KEY}, operator: Exists, effect: NoExecute }]`,
    'a toleration of a value that the taint has not': `tolerations: [{ key: ${KEY}, value: "true", effect: NoSchedule }]`,
    'a selection of all other nodes': selection('DoesNotExist'),
    'a selection of nodes of another role': 'nodeSelector: { node-role.kubernetes.io/worker: "" }',
    'a DaemonSet, which is made for each node':
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: agent }\nspec: { template: { spec: { tolerations: [{ operator: Exists }] } } }',
  },
  rejects: {
    'a toleration of the taint': [`tolerations: [{ key: ${KEY}, effect: NoSchedule }]`, 'spec.tolerations[0]'],
    'a toleration of its former name': ['tolerations: [{ key: node-role.kubernetes.io/master, operator: Exists }]', 'spec.tolerations[0]'],
    'a toleration of every taint': ['tolerations: [{ operator: Exists }]', 'spec.tolerations[0]'],
    'a selection of such nodes by label': [`nodeSelector: { ${KEY}: "" }`, `spec.nodeSelector["${KEY}"]`],
    'a selection of such nodes by affinity': [
      selection('Exists'), 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]',
    ],
  },
});
