import { connectVerbs } from '../../../analysis/access/connect-verbs';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

export const noPodExec = accessRule({
  id: 'no-pod-exec',
  title: 'Nobody runs commands in the pods of others',
  severity: Severity.HIGH,
  controls: [nsa.authorization, owasp.rbac, attack.administration],
  knownAs: [
    'polaris:clusterrolePodExecAttach', 'polaris:rolePodExecAttach', 'polaris:clusterrolebindingPodExecAttach',
    'polaris:rolebindingClusterRolePodExecAttach', 'polaris:rolebindingRolePodExecAttach', 'trivy:KSV-0053', 'trivy:KSV-0054', 'checkov:CKV2_K8S_2',
    'kubescape:C-0002',
  ],
  why: 'Whoever may exec into pods, or attach to them, acts as any of their service accounts and reads what is mounted there.',
  fix: 'Remove `pods/exec` and `pods/attach` from the rule, and give them to people for the time of need.',
  whenNotTo: 'A controller that runs commands in the pods it made; a Role in their namespace bounds it.',
  bad: exampleRole('{ apiGroups: [""], resources: [pods/exec], verbs: [create] }'),
  good: exampleRole('{ apiGroups: [""], resources: [pods/log], verbs: [get] }'),
  absorbs: ['no-wildcard-verbs', 'no-policy-bypass'],
  finds: (grant, { context }) => givenBy(grant, { apiGroup: '', resources: ['pods/exec', 'pods/attach'], verbs: connectVerbs(context.kubernetes) }),
  field: 'resources',
  expected: 'no exec and attach',
});
