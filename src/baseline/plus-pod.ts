import type * as kplus from 'cdk8s-plus-28';

/** Whether something is a Pod or workload of cdk8s-plus, of whichever copy of the package. */
export function isPlusPod(value: object | undefined): value is kplus.AbstractPod {
  return value !== undefined && 'podMetadata' in value && 'initContainers' in value;
}
