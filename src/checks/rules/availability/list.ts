import type { Rule } from '../../rule';
import { activeDeadline } from './active-deadline';
import { allowedJobs } from './allowed-jobs';
import { antiAffinity } from './anti-affinity';
import { autoscalerRange } from './autoscaler-range';
import { containerCount } from './container-count';
import { cpuLimit } from './cpu-limit';
import { cpuRequest } from './cpu-request';
import { cronDeadline } from './cron-deadline';
import { declaredProbePort } from './declared-probe-port';
import { disruptionBudget } from './disruption-budget';
import { distinctProbes } from './distinct-probes';
import { ephemeralStorageLimit } from './ephemeral-storage-limit';
import { evictUnhealthyPods } from './evict-unhealthy-pods';
import { evictablePods } from './evictable-pods';
import { existingAutoscalerTarget } from './existing-autoscaler-target';
import { gpuLimit } from './gpu-limit';
import { guaranteedQos } from './guaranteed-qos';
import { jobTimeToLive } from './job-time-to-live';
import { limitRatio } from './limit-ratio';
import { livenessProbe } from './liveness-probe';
import { memoryLimit } from './memory-limit';
import { memoryRequest } from './memory-request';
import { noControlPlaneScheduling } from './no-control-plane-scheduling';
import { noCpuLimit } from './no-cpu-limit';
import { noReplicasWithAutoscaler } from './no-replicas-with-autoscaler';
import { priorityClass } from './priority-class';
import { readinessProbe } from './readiness-probe';
import { restartPolicy } from './restart-policy';
import { rollingUpdate } from './rolling-update';
import { severalReplicas } from './several-replicas';
import { topologySpread } from './topology-spread';
import { uniqueAutoscaler } from './unique-autoscaler';

/** The rules of this room, in the order of their ids. */
export const availability: readonly Rule[] = [
  activeDeadline,
  allowedJobs,
  antiAffinity,
  autoscalerRange,
  containerCount,
  cpuLimit,
  cpuRequest,
  cronDeadline,
  declaredProbePort,
  disruptionBudget,
  distinctProbes,
  ephemeralStorageLimit,
  evictUnhealthyPods,
  evictablePods,
  existingAutoscalerTarget,
  gpuLimit,
  guaranteedQos,
  jobTimeToLive,
  limitRatio,
  livenessProbe,
  memoryLimit,
  memoryRequest,
  noControlPlaneScheduling,
  noCpuLimit,
  noReplicasWithAutoscaler,
  priorityClass,
  readinessProbe,
  restartPolicy,
  rollingUpdate,
  severalReplicas,
  topologySpread,
  uniqueAutoscaler,
];
