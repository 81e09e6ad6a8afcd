import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { quantityOf } from '../../kube/quantity';
import { written } from '../pod-security/written';
import { hasPodResources } from './has-pod-resources';

/** What a container should ask for, or be held to. */
export interface Need {
  readonly list: 'requests' | 'limits';
  readonly resource: string;
  /** Minor version of the cluster. */
  readonly kubernetes: number;
}

/** What a container lacks of its resources, by itself and as a part of its pod; undefined where it lacks nothing. */
export function lackOf(container: Container, pod: PodTemplate, need: Need): Breach | undefined {
  const own = valueOf(container.spec.resources, need);
  const ofPod = hasPodResources(need.resource, need.kubernetes) ? valueOf(pod.spec.resources, need) : undefined;
  const quantity = own === undefined ? 0n : quantityOf(own);
  const isGiven = quantity !== undefined && (quantity > 0n || isPositive(ofPod));
  return isGiven ? undefined : { path: `resources.${need.list}.${need.resource}`, found: written(own), expected: expected(own, need) };
}

/** A request that is not written is the limit. */
function valueOf(resources: unknown, { list, resource }: Need): unknown {
  const { requests, limits } = fields(resources);
  const limit = fields(limits)[resource] ?? undefined;
  return list === 'limits' ? limit : fields(requests)[resource] ?? limit;
}

function isPositive(value: unknown): boolean {
  return (quantityOf(value) ?? 0n) > 0n;
}

function expected(own: unknown, { list }: Need): string {
  const noun = list === 'limits' ? 'a limit' : 'a request';
  return own === undefined ? noun : `${noun}, a quantity above 0`;
}
