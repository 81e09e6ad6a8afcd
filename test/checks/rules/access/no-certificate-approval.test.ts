import { noCertificateApproval } from '../../../../src/checks/rules/access/no-certificate-approval';
import { Severity } from '../../../../src/findings/severity';
import { all, clusterRoleBinding, inCluster, role, severitiesOf, WEB } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noCertificateApproval, {
  accepts: {
    'asking for certificates': inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [certificatesigningrequests], verbs: [create, get] }'),
    'approving for a signer of its own': inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [certificatesigningrequests/approval], verbs: [update] }', '{ apiGroups: ["certificates.k8s.io"], resources: [signers], verbs: [approve], resourceNames: [example.com/web] }'),
    'approve without the approval': inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [signers], verbs: [approve] }'),
  },
  rejects: {
    'any signer': [inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [certificatesigningrequests/approval], verbs: [update] }', '{ apiGroups: ["certificates.k8s.io"], resources: [signers], verbs: [approve] }'), 'rules[0].resources'],
    'certificates of clients': [inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [certificatesigningrequests/approval], verbs: [patch] }', '{ apiGroups: ["certificates.k8s.io"], resources: [signers], verbs: [approve], resourceNames: [kubernetes.io/kube-apiserver-client] }'), 'rules[0].resources'],
    'no signer yet': [inCluster('{ apiGroups: ["certificates.k8s.io"], resources: [certificatesigningrequests/approval], verbs: [update] }'), 'rules[0].resources'],
  },
});

const APPROVAL = '{ apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update] }';
const approve = (name: string) => `{ apiGroups: [certificates.k8s.io], resources: [signers], resourceNames: ["${name}"], verbs: [approve] }`;

test.each([
  ['high for clients', inCluster(APPROVAL, approve('kubernetes.io/kube-apiserver-client')), Severity.HIGH],
  ['high for every signer of Kubernetes', inCluster(APPROVAL, approve('kubernetes.io/*')), Severity.HIGH],
  ['medium for the servers of nodes', inCluster(APPROVAL, approve('kubernetes.io/kubelet-serving')), Severity.MEDIUM],
  ['low without a signer', inCluster(APPROVAL), Severity.LOW],
  ['high where another role has the signer', all(
    inCluster(APPROVAL), role('ClusterRole', approve('kubernetes.io/legacy-unknown')).replace('name: web', 'name: signers'),
    clusterRoleBinding('signers', WEB).replace('name: web }', 'name: other }'),
  ), Severity.HIGH],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noCertificateApproval, yaml)).toEqual([severity]);
});
