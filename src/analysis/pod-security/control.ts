import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';

/** The ids that Kubernetes' Pod Security library gives its checks. */
export type PodSecurityControlId =
  | 'allowPrivilegeEscalation'
  | 'appArmorProfile'
  | 'capabilities_baseline'
  | 'capabilities_restricted'
  | 'hostNamespaces'
  | 'hostPathVolumes'
  | 'hostPorts'
  | 'hostProbesAndHostLifecycle'
  | 'privileged'
  | 'procMount'
  | 'procMount_restricted'
  | 'restrictedVolumes'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seLinuxOptions'
  | 'seccompProfile_baseline'
  | 'seccompProfile_restricted'
  | 'sysctls'
  | 'windowsHostProcess';

/** The fields of a pod that are not as a control wants them; paths start at the mapping with `metadata` and `spec`. */
export type PodSecurityCheck = (pod: PodTemplate) => Iterable<Breach>;

/** One requirement of the Pod Security Standards. */
export interface PodSecurityControl {
  readonly id: PodSecurityControlId;
  /** Controls of `baseline` hold at `restricted` too. */
  readonly level: 'baseline' | 'restricted';
  /** The controls of `baseline` that this one stands in for at `restricted`. */
  readonly overrides?: readonly PodSecurityControlId[];
  /** How it was judged over time, the oldest first: each from the policy version `v1.<since>` on. */
  readonly versions: readonly { readonly since: number; readonly check: PodSecurityCheck }[];
}
