import type { Waiver } from '../../findings/waiver';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import type { Hit } from '../hit';
import { covers } from './cover';

/** Hits by what a waiver names, absorbed ones included. */
export class HitIndex {
  private readonly byResource: Multimap<string, Hit>;
  private readonly byObject: Multimap<KubeObject, Hit>;

  constructor(hits: readonly Hit[]) {
    const all = hits.flatMap(each => [each, ...each.absorbed]);
    this.byResource = Multimap.of(all, each => keyOf(each.object.reference));
    this.byObject = Multimap.of(all, each => each.object);
  }

  /** Whether a waiver has anything to cover. */
  public isUsed(waiver: Waiver): boolean {
    const isFit = (hit: Hit): boolean => covers(waiver, hit);
    return waiver.annotation
      ? this.byObject.get(waiver.annotation.object).some(isFit)
      : [...waiver.resources].some(key => this.byResource.get(key).some(isFit));
  }
}
