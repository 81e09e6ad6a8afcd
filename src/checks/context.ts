import type { ContainerDefaults } from '../analysis/resources/container-defaults';
import type { PolicyRecord } from '../intent/policy/policy-record';
import type { KubeObject } from '../kube/object';

/** What a rule may know besides the object it judges. */
export interface Context {
  /** Minor version of the cluster: 34 for Kubernetes 1.34. */
  readonly kubernetes: number;
  /** Whether the manifests were made by an app of this library, whose intent is known, or are plain YAML. */
  readonly origin: 'app' | 'yaml';
  readonly policy: PolicyRecord;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the LimitRanges among the manifests give to containers. */
  readonly defaults?: ContainerDefaults;
  /** CustomResourceDefinitions from outside of the manifests. */
  readonly definitions?: readonly KubeObject[];
}
