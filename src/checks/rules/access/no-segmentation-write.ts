import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: 'networking.k8s.io', resources: ['networkpolicies'], verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'] },
  { apiGroup: 'policy.networking.k8s.io', resources: ['adminnetworkpolicies', 'baselineadminnetworkpolicies', 'clusternetworkpolicies'], verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'] },
  { apiGroup: 'cilium.io', resources: ['ciliumclusterwidenetworkpolicies', 'ciliumnetworkpolicies'], verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'] },
  { apiGroup: 'crd.projectcalico.org', resources: ['globalnetworkpolicies', 'networkpolicies'], verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'] },
  { apiGroup: 'projectcalico.org', resources: ['globalnetworkpolicies', 'networkpolicies'], verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'] },
  { apiGroup: '', resources: ['namespaces'], verbs: ['update', 'patch'] },
];

export const noSegmentationWrite = accessRule({
  id: 'no-segmentation-write',
  title: 'Nobody writes NetworkPolicies or labels of Namespaces',
  severity: Severity.HIGH,
  controls: [cis.networkPolicies, owasp.segmentation, owasp.rbac, attack.impair],
  knownAs: [],
  why: 'NetworkPolicies and Pod Security hold only while nobody inside can change them: a label on a Namespace opens the policies that select it, or lets in privileged pods.',
  fix: 'Leave the verbs out and deliver policies and Namespaces with the application; name them in `resourceNames` where a controller keeps its own.',
  whenNotTo: 'The controller that makes namespaces, or the network plugin itself.',
  bad: exampleRole('{ apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, patch] }'),
  good: exampleRole('{ apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, list, watch] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, ...POWERS),
  field: 'resources',
  expected: 'no writing of what separates',
});
