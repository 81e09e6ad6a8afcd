import { groupOf, type Reference } from './reference';

/** Kinds of the built-in API groups that belong to no namespace. */
const CLUSTER_KINDS = new Set([
  'Namespace', 'Node', 'PersistentVolume', 'ComponentStatus',
  'ClusterRole', 'ClusterRoleBinding', 'StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment', 'VolumeAttributesClass',
  'CustomResourceDefinition', 'APIService', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration', 'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding', 'PriorityClass', 'RuntimeClass', 'IngressClass',
  'CertificateSigningRequest', 'ClusterTrustBundle', 'FlowSchema', 'PriorityLevelConfiguration', 'DeviceClass', 'ResourceSlice', 'PodSecurityPolicy',
  'IPAddress', 'ServiceCIDR', 'GatewayClass', 'ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy',
]);

/** Whether an object belongs to the whole cluster; custom resources do if their kind says so by its name. */
export function isClusterKind({ apiVersion, kind }: Reference): boolean {
  const group = groupOf(apiVersion);
  return !group.includes('.') || group.endsWith('.k8s.io') ? CLUSTER_KINDS.has(kind) : /^Cluster[A-Z]/.test(kind);
}
