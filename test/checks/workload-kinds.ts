import type { Fields } from '../../src/kube/fields';

/** A kind that makes pods, and where it keeps what they are made from. */
export interface WorkloadKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Fields that lead to the mapping with `metadata` and `spec`; a number stands for a list. */
  readonly way: readonly (string | number)[];
  /** Whether its pods end by themselves. */
  readonly ends?: true;
}

/** Kinds that make whole pods: Kubernetes' own, and some of those that others made. */
export const WORKLOADS: readonly WorkloadKind[] = [
  { apiVersion: 'v1', kind: 'Pod', way: [] },
  { apiVersion: 'v1', kind: 'PodTemplate', way: ['template'] },
  { apiVersion: 'v1', kind: 'ReplicationController', way: ['spec', 'template'] },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet', way: ['spec', 'template'] },
  { apiVersion: 'apps/v1', kind: 'Deployment', way: ['spec', 'template'] },
  { apiVersion: 'apps/v1', kind: 'StatefulSet', way: ['spec', 'template'] },
  { apiVersion: 'apps/v1', kind: 'DaemonSet', way: ['spec', 'template'] },
  { apiVersion: 'batch/v1', kind: 'Job', way: ['spec', 'template'], ends: true },
  { apiVersion: 'batch/v1', kind: 'CronJob', way: ['spec', 'jobTemplate', 'spec', 'template'], ends: true },
  { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', way: ['spec', 'template'] },
  { apiVersion: 'serving.knative.dev/v1', kind: 'Service', way: ['spec', 'template'] },
  { apiVersion: 'apps.kruise.io/v1alpha1', kind: 'CloneSet', way: ['spec', 'template'] },
  { apiVersion: 'ray.io/v1', kind: 'RayCluster', way: ['spec', 'workerGroupSpecs', 0, 'template'] },
  { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', way: ['spec', 'tasks', 0, 'template'], ends: true },
  { apiVersion: 'jobset.x-k8s.io/v1alpha2', kind: 'JobSet', way: ['spec', 'replicatedJobs', 0, 'template', 'spec', 'template'], ends: true },
];

/** A workload whose pods have a spec. */
export function workload({ apiVersion, kind, way }: WorkloadKind, spec: Fields): Fields {
  const labels = { app: 'web' };
  const template = way.reduceRight<unknown>((inner, field) => (typeof field === 'number' ? [inner] : { [field]: inner }), { metadata: { labels }, spec }) as Fields;
  return { apiVersion, kind, metadata: { name: 'web', namespace: 'shop', labels }, ...template, ...(way.length === 0 ? { metadata: { name: 'web', namespace: 'shop', labels } } : {}) };
}
