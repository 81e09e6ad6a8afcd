import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { quantityOf } from '../../kube/quantity';
import { written } from '../pod-security/written';
import type { ContainerDefaults } from './container-defaults';
import { hasPodResources } from './has-pod-resources';

/** What a container should ask for, or be held to. */
export interface Need {
  readonly list: 'requests' | 'limits';
  readonly resource: string;
  /** Minor version of the cluster. */
  readonly kubernetes: number;
  /** What containers get that say nothing themselves. */
  readonly defaults?: ContainerDefaults | undefined;
}

/** What a container lacks of its resources, by itself and as a part of its pod; undefined where it lacks nothing. */
export function lackOf(container: Container, pod: PodTemplate, need: Need): Breach | undefined {
  const own = valueOf(container.spec.resources, need);
  const ofPod = hasPodResources(need.resource, need.kubernetes) ? valueOf(pod.spec.resources, need) : undefined;
  const quantity = own === undefined ? 0n : quantityOf(own);
  const isGiven = quantity !== undefined && (quantity > 0n || isPositive(ofPod));
  return isGiven || (own === undefined && isDefault(pod, need)) ? undefined : { path: `resources.${need.list}.${need.resource}`, found: written(own), expected: expected(own, need) };
}

/** A request that is not written is the limit. */
function valueOf(resources: unknown, { list, resource }: Need): unknown {
  const { requests, limits } = fields(resources);
  const limit = fields(limits)[resource] ?? undefined;
  return list === 'limits' ? limit : fields(requests)[resource] ?? limit;
}

/** LimitRanges say nothing of what is written, as 0 is. */
function isDefault({ object }: PodTemplate, { list, resource, defaults }: Need): boolean {
  return defaults?.of(object.reference.namespace, list, resource).some(isPositive) ?? false;
}

function isPositive(value: unknown): boolean {
  return (quantityOf(value) ?? 0n) > 0n;
}

function expected(own: unknown, { list }: Need): string {
  const noun = list === 'limits' ? 'a limit' : 'a request';
  return own === undefined ? noun : `${noun}, a quantity above 0`;
}
