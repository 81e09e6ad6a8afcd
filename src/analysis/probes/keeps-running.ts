import type { Container, PodTemplate } from '../../kube/pods';

/** Kinds of whoever names them so: `Job`, `CronJob`, `PyTorchJob`, `JobSet`, `CronWorkflow`, `TaskRun`. */
const ENDING = /(?:Job|JobSet|Workflow|WorkflowTemplate|Task|TaskRun|Pipeline|PipelineRun|AnalysisTemplate)$/;

/** Whether a container is meant to run as long as its pod, and its pod for ever: only then probes watch over it. */
export function keepsRunning({ list, isSidecar }: Container, { object, spec }: PodTemplate): boolean {
  const ends = ENDING.test(object.reference.kind) || (spec.restartPolicy ?? 'Always') !== 'Always';
  return !ends && (list === 'containers' || isSidecar);
}
