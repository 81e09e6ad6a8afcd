import { connectVerbs } from '../../../analysis/access/connect-verbs';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

export const noPortForward = accessRule({
  id: 'no-port-forward',
  title: 'Nobody forwards ports of the pods of others',
  severity: Severity.MEDIUM,
  controls: [nsa.authorization, owasp.rbac, attack.remoteServices],
  knownAs: ['kubescape:C-0063'],
  why: 'A forwarded port reaches a pod through the API server and the kubelet, past every NetworkPolicy.',
  fix: 'Remove `pods/portforward` from the rule, and give it to people for the time of need.',
  whenNotTo: 'A cluster for development, where people reach their pods that way.',
  bad: exampleRole('{ apiGroups: [""], resources: [pods/portforward], verbs: [create] }'),
  good: exampleRole('{ apiGroups: [""], resources: [pods], verbs: [get] }'),
  finds: (grant, { context }) => givenBy(grant, { apiGroup: '', resources: ['pods/portforward'], verbs: connectVerbs(context.kubernetes) }),
  field: 'resources',
  expected: 'no forwarding of ports',
});
