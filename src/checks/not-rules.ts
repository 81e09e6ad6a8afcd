/** Checks of other tools that are no rules here, and why. */
export const NOT_RULES: readonly NotRule[] = [
  {
    why: 'one protection stands for another there; here seccomp-runtime-default, no-apparmor-unconfined and drop-all-capabilities each ask for their own',
    knownAs: ['kubescape:C-0055'],
  },
  { why: 'that there is a securityContext says nothing; each of its fields has a rule', knownAs: ['trivy:KSV-0118', 'checkov:CKV_K8S_29', 'checkov:CKV_K8S_30'] },
  { why: 'it is about the paths of one product', knownAs: ['kyverno:nfs-subdir-external-provisioner-storage-path'] },
  { why: 'it asks for a convention of one house', knownAs: ['kube-linter:T:statefulset-volumeclaimtemplate-annotation', 'polaris:metadataAndInstanceMismatched'] },
  { why: 'that something is there is a fact, not a finding', knownAs: ['kubescape:C-0036', 'kubescape:C-0039', 'kubescape:C-0257', 'kubescape:C-0258'] },
  { why: 'it is about signed files, not about objects', knownAs: ['kyverno:verify-manifest-integrity'] },
  { why: 'it is about the configuration of Gatekeeper', knownAs: ['trivy:KSV-0124'] },
  {
    why: 'an empty podSelector is how default deny is written; no-allow-all-policy finds the policies that let everybody in',
    knownAs: ['trivy:KSV-0038', 'kyverno:restrict-networkpolicy-empty-podselector'],
  },
  { why: 'only people can judge it', knownAs: ['kubescape:C-0209'] },
  {
    why: 'PodSecurityPolicy is gone since Kubernetes 1.25; fit-pod-security-level and pod-security-labels judge what took its place',
    knownAs: [
      'checkov:CKV_K8S_1', 'checkov:CKV_K8S_2', 'checkov:CKV_K8S_3', 'checkov:CKV_K8S_4', 'checkov:CKV_K8S_5', 'checkov:CKV_K8S_6', 'checkov:CKV_K8S_7',
      'checkov:CKV_K8S_24', 'checkov:CKV_K8S_32', 'checkov:CKV_K8S_36', 'kubescape:C-0068', 'kubescape:C-0213', 'kubescape:C-0214', 'kubescape:C-0215',
      'kubescape:C-0216', 'kubescape:C-0217', 'kubescape:C-0218', 'kubescape:C-0219', 'kubescape:C-0220',
    ],
  },
  { why: 'it is about the style of the file', knownAs: ['kube-linter:sorted-keys'] },
  { why: 'its users write the expression themselves', knownAs: ['kube-linter:T:cel-expression'] },
  {
    why: 'a version with a vulnerability is a matter of the image: no-known-vulnerability asks the lock for what a scanner found',
    knownAs: ['kubescape:C-0081', 'kubescape:C-0090', 'kubescape:C-0091'],
  },
  {
    why: 'it is about the software of nodes and the API server, which no manifest shows',
    knownAs: ['kubescape:C-0058', 'kubescape:C-0079', 'kubescape:C-0087', 'kubescape:C-0089', 'kyverno:check-node-for-cve-2022-0185'],
  },
  { why: 'it is about the templates of one product', knownAs: ['kubescape:C-0301'] },
];

/** What other tools check and nothing here does. */
export interface NotRule {
  /** A clause, without a capital and a full stop. */
  readonly why: string;
  /** What other tools call it: `checkov:CKV_K8S_1`. */
  readonly knownAs: readonly string[];
}
