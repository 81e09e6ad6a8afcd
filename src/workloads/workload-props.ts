import type * as kplus from 'cdk8s-plus-28';
import type { AppArmorProfile } from './app-armor-profile';
import type { PodOs } from './pod-os';
import type { TopologySpreadConstraint } from './topology-spread-constraint';

/** What every hardened workload takes beside the props of its kind. */
export interface WorkloadProps {
  /**
   * Absolute paths that every container may write to, each in a folder of its own that ends with the pod.
   *
   * @default - none: the root file system is read-only
   */
  readonly writablePaths?: string[];

  /**
   * Annotations of the workload's own ServiceAccount, such as the role it has in a cloud.
   *
   * @default - none
   */
  readonly accountAnnotations?: { readonly [key: string]: string };

  /**
   * Secrets with which images are pulled.
   *
   * @default - the ones of the Chart
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Whether the pod shares the user ids of its node; `false` puts it into a user namespace (KEP-127).
   *
   * @default - unset: nodes with an old kernel refuse user namespaces
   */
  readonly hostUsers?: boolean;

  /**
   * AppArmor profile of all containers (Kubernetes 1.30).
   *
   * @default - unset: nodes without AppArmor refuse a profile
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * Name of the PriorityClass.
   *
   * @default - the cluster's default
   */
  readonly priorityClassName?: string;

  /**
   * Name of the RuntimeClass, such as one that runs pods in a sandbox.
   *
   * @default - the cluster's default
   */
  readonly runtimeClassName?: string;

  /**
   * Further groups of the first process of each container.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];

  /**
   * Whether the containers of the pod see each other's processes.
   *
   * @default - unset: they do not
   */
  readonly shareProcessNamespace?: boolean;

  /**
   * Whether the Services of the namespace become environment variables.
   *
   * @default false
   */
  readonly enableServiceLinks?: boolean;

  /**
   * How evenly the pods are spread.
   *
   * @default - no constraint
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * Operating system of the pod.
   *
   * @default - unset, which is Linux
   */
  readonly os?: PodOs;
}
