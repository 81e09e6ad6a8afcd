import type { Waiver } from '../../findings/waiver';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import type { Hit } from '../hit';
import { covers, isInForce } from './cover';

/** Waivers by what they can cover: thousands of waivers must not be tried on thousands of hits. */
export class WaiverIndex {
  private readonly byResource = new Multimap<string, Waiver>();
  private readonly byObject = new Multimap<KubeObject, Waiver>();
  private readonly isEmpty: boolean;

  constructor(waivers: readonly Waiver[], today: string) {
    const inForce = waivers.filter(each => isInForce(each, today));
    this.isEmpty = inForce.length === 0;
    for (const waiver of inForce) {
      if (waiver.annotation) {
        this.byObject.add(waiver.annotation.object, waiver);
      } else {
        waiver.resources.forEach(key => this.byResource.add(key, waiver));
      }
    }
  }

  /** The waivers by which hits are accepted. */
  public standing(hits: readonly Hit[]): ReadonlyMap<Hit, Waiver> {
    const standing = new Map<Hit, Waiver>();
    for (const hit of this.isEmpty ? [] : hits) {
      const waiver = this.waiverFor(hit);
      if (waiver) {
        standing.set(hit, waiver);
      }
    }
    return standing;
  }

  /** The first waiver in force that covers a hit; those of code and policy come before annotations. */
  private waiverFor(hit: Hit): Waiver | undefined {
    if (hit.card.waivable === false) {
      return undefined;
    }
    const isFit = (waiver: Waiver): boolean => covers(waiver, hit);
    return this.byResource.get(keyOf(hit.object.reference)).find(isFit) ?? this.byObject.get(hit.object).find(isFit);
  }
}
