import type { KubeObject } from '../../kube/object';
import { byNamespace } from '../namespaces/by-namespace';
import { containerItems, type LimitRangeItem } from './limit-range-item';

/** What the LimitRanges of a namespace give to containers that say nothing of a resource. */
export class ContainerDefaults {
  private readonly ranges: ReadonlyMap<string | undefined, readonly KubeObject[]>;
  private readonly items = new Map<string | undefined, readonly LimitRangeItem[]>();

  constructor(ranges: readonly KubeObject[]) {
    this.ranges = byNamespace(ranges);
  }

  /** The amounts of a resource that some LimitRange gives. */
  public of(namespace: string | undefined, list: 'requests' | 'limits', resource: string): unknown[] {
    return this.itemsOf(namespace).map(item => item[list === 'limits' ? 'default' : 'defaultRequest'][resource]);
  }

  private itemsOf(namespace: string | undefined): readonly LimitRangeItem[] {
    const items = this.items.get(namespace) ?? (this.ranges.get(namespace) ?? []).flatMap(containerItems);
    this.items.set(namespace, items);
    return items;
  }
}
