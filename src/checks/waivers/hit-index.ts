import type { Waiver } from '../../findings/waiver';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import type { Hit } from '../hit';
import { covers } from './cover';

/** Hits by what a waiver names, absorbed ones included. */
export class HitIndex {
  private readonly byRule = new Multimap<string, Hit>();
  private readonly byObject = new Multimap<KubeObject, Hit>();

  constructor(hits: readonly Hit[]) {
    for (const hit of hits.flatMap(each => [each, ...each.absorbed])) {
      this.byRule.add(hit.card.id, hit);
      this.byObject.add(hit.object, hit);
    }
  }

  /** Whether a waiver has anything to cover. */
  public isUsed(waiver: Waiver): boolean {
    const near = waiver.annotation ? this.byObject.get(waiver.annotation.object) : this.byRule.get(waiver.rule);
    return near.some(hit => covers(waiver, hit));
  }
}
