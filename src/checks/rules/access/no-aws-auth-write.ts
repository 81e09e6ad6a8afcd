import { inNamespace } from '../../../analysis/access/in-namespace';
import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const AWS_AUTH = 'aws-auth';

/** Only where it is named: elsewhere than on EKS there is no such ConfigMap, and `no-config-map-write` tells of rules about all of them. */
const POWER: Power = { apiGroup: '', resources: ['configmaps'], verbs: ['create', 'update', 'patch', 'delete'], names: name => name === AWS_AUTH };

export const noAwsAuthWrite = accessRule({
  id: 'no-aws-auth-write',
  title: 'Nobody writes the ConfigMap that maps cloud identities to users',
  severity: Severity.HIGH,
  controls: [nsa.authorization, owasp.rbac, attack.manipulation],
  knownAs: ['trivy:KSV-0115'],
  why: 'On Amazon EKS, whoever writes `aws-auth` in kube-system makes any identity of the cloud a cluster administrator.',
  fix: 'Remove `aws-auth` from `resourceNames`, and use access entries of the cloud instead.',
  whenNotTo: 'A controller that keeps the mapping for all of the organisation.',
  bad: exampleRole('{ apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get, patch] }'),
  good: exampleRole('{ apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get] }'),
  finds: grant => {
    const there = grant.rule.resourceNames.includes(AWS_AUTH) ? inNamespace(grant, 'kube-system') : undefined;
    return there && givenBy(there, POWER);
  },
  field: 'resourceNames',
  expected: 'no writing of `aws-auth`',
});
