/** A built-in API that is on its way out. */
export interface RemovedApi {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The minor version of Kubernetes 1 that first warned of it; the one without it where none did. */
  readonly deprecated: number;
  /** The first minor version that does not serve it; undefined where no end is set. */
  readonly removed?: number;
  /** What takes its place: the `apiVersion`, and the kind where it has another name; undefined where nothing does. */
  readonly replacement?: string;
}

type Row = readonly [apiVersion: string, deprecated: number, removed: number | undefined, replacement: string, kinds: string];

/**
 * Each API version that some Kubernetes from 1.16 to 1.37 has deprecated or stopped serving.
 *
 * Taken from the lifecycle that k8s.io/api (v0.16.15 to v0.37.2), k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator (v0.19.16 to v0.37.2) state of each
 * kind, the newest statement counting; alpha versions without one end with the first release that holds them no more, or that no longer installs them
 * (k8s.io/kubernetes v1.22.17 to v1.24.17).
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const ROWS: readonly Row[] = [
  ['v1', 19, undefined, '', 'ComponentStatus'],
  ['v1', 33, undefined, 'discovery.k8s.io/v1 EndpointSlice', 'Endpoints'],
  ['admission.k8s.io/v1beta1', 19, 22, 'admission.k8s.io/v1', 'AdmissionReview'],
  ['admissionregistration.k8s.io/v1alpha1', 35, 38, 'admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding'],
  ['admissionregistration.k8s.io/v1alpha1', 29, 32, 'admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding'],
  ['admissionregistration.k8s.io/v1beta1', 37, 40, 'admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding'],
  ['admissionregistration.k8s.io/v1beta1', 16, 22, 'admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration'],
  ['admissionregistration.k8s.io/v1beta1', 31, 34, 'admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding'],
  ['apidiscovery.k8s.io/v2beta1', 32, 35, 'apidiscovery.k8s.io/v2', 'APIGroupDiscovery'],
  ['apiextensions.k8s.io/v1beta1', 19, 22, 'apiextensions.k8s.io/v1', 'ConversionReview'],
  ['apiextensions.k8s.io/v1beta1', 16, 22, 'apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['apiregistration.k8s.io/v1beta1', 19, 22, 'apiregistration.k8s.io/v1', 'APIService'],
  ['apps/v1beta1', 8, 16, 'apps/v1', 'ControllerRevision Deployment StatefulSet'],
  ['apps/v1beta1', 8, 16, '', 'DeploymentRollback'],
  ['apps/v1beta1', 8, 16, 'autoscaling/v1', 'Scale'],
  ['apps/v1beta2', 9, 16, 'apps/v1', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet'],
  ['apps/v1beta2', 9, 16, 'autoscaling/v1', 'Scale'],
  ['auditregistration.k8s.io/v1alpha1', 19, 19, '', 'AuditSink'],
  ['authentication.k8s.io/v1alpha1', 29, 32, 'authentication.k8s.io/v1', 'SelfSubjectReview'],
  ['authentication.k8s.io/v1beta1', 30, 33, 'authentication.k8s.io/v1', 'SelfSubjectReview'],
  ['authentication.k8s.io/v1beta1', 19, 22, 'authentication.k8s.io/v1', 'TokenReview'],
  ['authorization.k8s.io/v1beta1', 19, 22, 'authorization.k8s.io/v1', 'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview'],
  ['autoscaling/v2beta1', 22, 25, 'autoscaling/v2beta2', 'HorizontalPodAutoscaler'],
  ['autoscaling/v2beta2', 23, 26, 'autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['batch/v2alpha1', 21, 21, 'batch/v1', 'CronJob'],
  ['batch/v2alpha1', 21, 21, 'batch/v1beta1', 'JobTemplate'],
  ['batch/v1beta1', 21, 25, 'batch/v1', 'CronJob'],
  ['batch/v1beta1', 22, 25, '', 'JobTemplate'],
  ['certificates.k8s.io/v1alpha1', 34, 37, 'certificates.k8s.io/v1beta1', 'ClusterTrustBundle'],
  ['certificates.k8s.io/v1alpha1', 35, 35, 'certificates.k8s.io/v1beta1', 'PodCertificateRequest'],
  ['certificates.k8s.io/v1beta1', 19, 22, 'certificates.k8s.io/v1', 'CertificateSigningRequest'],
  ['certificates.k8s.io/v1beta1', 37, 40, 'certificates.k8s.io/v1', 'ClusterTrustBundle PodCertificateRequest'],
  ['coordination.k8s.io/v1alpha1', 32, 32, 'coordination.k8s.io/v1alpha2', 'LeaseCandidate'],
  ['coordination.k8s.io/v1alpha2', 35, 38, 'coordination.k8s.io/v1beta1', 'LeaseCandidate'],
  ['coordination.k8s.io/v1beta1', 19, 22, 'coordination.k8s.io/v1', 'Lease'],
  ['coordination.k8s.io/v1beta1', 36, 39, '', 'LeaseCandidate'],
  ['discovery.k8s.io/v1alpha1', 21, 21, 'discovery.k8s.io/v1', 'EndpointSlice'],
  ['discovery.k8s.io/v1beta1', 21, 25, 'discovery.k8s.io/v1', 'EndpointSlice'],
  ['events.k8s.io/v1beta1', 22, 25, 'events.k8s.io/v1', 'Event'],
  ['extensions/v1beta1', 8, 16, 'apps/v1', 'DaemonSet Deployment ReplicaSet'],
  ['extensions/v1beta1', 8, 16, '', 'DeploymentRollback'],
  ['extensions/v1beta1', 14, 22, 'networking.k8s.io/v1', 'Ingress'],
  ['extensions/v1beta1', 9, 16, 'networking.k8s.io/v1', 'NetworkPolicy'],
  ['extensions/v1beta1', 11, 16, 'policy/v1beta1', 'PodSecurityPolicy'],
  ['extensions/v1beta1', 2, 16, 'autoscaling/v1', 'Scale'],
  ['flowcontrol.apiserver.k8s.io/v1alpha1', 20, 21, 'flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema PriorityLevelConfiguration'],
  ['flowcontrol.apiserver.k8s.io/v1beta1', 23, 26, 'flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema PriorityLevelConfiguration'],
  ['flowcontrol.apiserver.k8s.io/v1beta2', 26, 29, 'flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema PriorityLevelConfiguration'],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 29, 32, 'flowcontrol.apiserver.k8s.io/v1', 'FlowSchema PriorityLevelConfiguration'],
  ['lifecycle.k8s.io/v1alpha1', 40, 43, '', 'Eviction EvictionRequest'],
  ['networking.k8s.io/v1alpha1', 28, 29, '', 'ClusterCIDR'],
  ['networking.k8s.io/v1alpha1', 30, 33, 'networking.k8s.io/v1', 'IPAddress ServiceCIDR'],
  ['networking.k8s.io/v1beta1', 34, 37, 'networking.k8s.io/v1', 'IPAddress ServiceCIDR'],
  ['networking.k8s.io/v1beta1', 19, 22, 'networking.k8s.io/v1', 'Ingress IngressClass'],
  ['node.k8s.io/v1alpha1', 24, 24, 'node.k8s.io/v1', 'RuntimeClass'],
  ['node.k8s.io/v1beta1', 22, 25, 'node.k8s.io/v1', 'RuntimeClass'],
  ['policy/v1beta1', 22, 25, 'policy/v1', 'Eviction'],
  ['policy/v1beta1', 21, 25, 'policy/v1', 'PodDisruptionBudget'],
  ['policy/v1beta1', 21, 25, '', 'PodSecurityPolicy'],
  ['rbac.authorization.k8s.io/v1alpha1', 17, 23, 'rbac.authorization.k8s.io/v1', 'ClusterRole ClusterRoleBinding Role RoleBinding'],
  ['rbac.authorization.k8s.io/v1beta1', 17, 22, 'rbac.authorization.k8s.io/v1', 'ClusterRole ClusterRoleBinding Role RoleBinding'],
  ['resource.k8s.io/v1alpha1', 27, 27, 'resource.k8s.io/v1alpha2 PodSchedulingContext', 'PodScheduling'],
  ['resource.k8s.io/v1alpha1', 27, 27, 'resource.k8s.io/v1alpha2', 'ResourceClaim ResourceClaimTemplate ResourceClass'],
  ['resource.k8s.io/v1alpha2', 31, 31, 'resource.k8s.io/v1alpha3', 'PodSchedulingContext ResourceClaim ResourceClaimTemplate ResourceSlice'],
  ['resource.k8s.io/v1alpha2', 31, 31, '', 'ResourceClaimParameters ResourceClassParameters'],
  ['resource.k8s.io/v1alpha2', 31, 31, 'resource.k8s.io/v1alpha3 DeviceClass', 'ResourceClass'],
  ['resource.k8s.io/v1alpha3', 34, 34, 'resource.k8s.io/v1', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice'],
  ['resource.k8s.io/v1alpha3', 36, 39, 'resource.k8s.io/v1beta2', 'DeviceTaintRule'],
  ['resource.k8s.io/v1alpha3', 32, 32, '', 'PodSchedulingContext'],
  ['resource.k8s.io/v1alpha3', 39, 42, '', 'ResourcePoolStatusRequest'],
  ['resource.k8s.io/v1beta1', 35, 38, 'resource.k8s.io/v1', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice'],
  ['resource.k8s.io/v1beta2', 36, 39, 'resource.k8s.io/v1', 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice'],
  ['resource.k8s.io/v1beta2', 39, 42, 'resource.k8s.io/v1', 'DeviceTaintRule'],
  ['scheduling.k8s.io/v1alpha1', 14, 23, 'scheduling.k8s.io/v1', 'PriorityClass'],
  ['scheduling.k8s.io/v1alpha1', 36, 36, 'scheduling.k8s.io/v1alpha2', 'Workload'],
  ['scheduling.k8s.io/v1alpha2', 37, 37, 'scheduling.k8s.io/v1beta1', 'PodGroup Workload'],
  ['scheduling.k8s.io/v1beta1', 40, 43, '', 'PodGroup Workload'],
  ['scheduling.k8s.io/v1beta1', 14, 22, 'scheduling.k8s.io/v1', 'PriorityClass'],
  ['settings.k8s.io/v1alpha1', 20, 20, '', 'PodPreset'],
  ['storage.k8s.io/v1alpha1', 21, 24, 'storage.k8s.io/v1beta1', 'CSIStorageCapacity'],
  ['storage.k8s.io/v1alpha1', 21, 23, 'storage.k8s.io/v1', 'VolumeAttachment'],
  ['storage.k8s.io/v1alpha1', 32, 35, 'storage.k8s.io/v1beta1', 'VolumeAttributesClass'],
  ['storage.k8s.io/v1beta1', 19, 22, 'storage.k8s.io/v1', 'CSIDriver StorageClass VolumeAttachment'],
  ['storage.k8s.io/v1beta1', 17, 22, 'storage.k8s.io/v1', 'CSINode'],
  ['storage.k8s.io/v1beta1', 24, 27, 'storage.k8s.io/v1', 'CSIStorageCapacity'],
  ['storage.k8s.io/v1beta1', 34, 37, 'storage.k8s.io/v1', 'VolumeAttributesClass'],
  ['storagemigration.k8s.io/v1alpha1', 33, 35, 'storagemigration.k8s.io/v1beta1', 'StorageVersionMigration'],
  ['storagemigration.k8s.io/v1beta1', 37, 40, 'storagemigration.k8s.io/v1', 'StorageVersionMigration'],
];

/** The built-in APIs that are deprecated or gone, in the order of their groups. */
export const REMOVED_APIS: readonly RemovedApi[] = ROWS.map(([apiVersion, deprecated, removed, replacement, kinds]) => ({
  apiVersion,
  kinds: kinds.split(' '),
  deprecated,
  ...(removed === undefined ? {} : { removed }),
  ...(replacement === '' ? {} : { replacement }),
}));
