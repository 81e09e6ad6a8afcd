import { type Fields, fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { written } from '../pod-security/written';

const DEFAULT: readonly string[] = ['cpu', 'memory'];

/** The resources by whose use a horizontal autoscaler counts pods. */
export function measuredResources({ reference, manifest }: KubeObject): string[] {
  const spec = fields(manifest.spec);
  if (reference.kind !== 'HorizontalPodAutoscaler') {
    return [];
  }
  // Without metrics it goes by CPU.
  const metrics = spec.metrics === undefined ? [{ type: 'Resource', resource: { name: 'cpu' } }] : list(spec.metrics).map(fields);
  return metrics.flatMap(resourceOf);
}

function resourceOf({ type, resource, containerResource }: Fields): string[] {
  const { name } = fields(type === 'ContainerResource' ? containerResource : resource);
  return typeof name === 'string' && (type === 'Resource' || type === 'ContainerResource') ? [name] : [];
}

/** The resources whose requests a vertical autoscaler changes. */
export function controlledResources({ manifest }: KubeObject): readonly string[] {
  const { updatePolicy, resourcePolicy } = fields(manifest.spec);
  if (fields(updatePolicy).updateMode === 'Off') {
    return [];
  }
  const policies = list(fields(resourcePolicy).containerPolicies).map(fields).filter(each => each.mode !== 'Off');
  const named = policies.flatMap(each => (Array.isArray(each.controlledResources) ? each.controlledResources.map(written) : DEFAULT));
  return policies.length === 0 ? DEFAULT : [...new Set(named)];
}
