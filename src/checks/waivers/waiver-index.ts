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

  constructor(waivers: readonly Waiver[], today: string) {
    for (const waiver of waivers.filter(each => isInForce(each, today))) {
      if (waiver.annotation) {
        this.byObject.add(waiver.annotation.object, waiver);
      } else {
        waiver.resources.forEach(key => this.byResource.add(key, waiver));
      }
    }
  }

  /** The first waiver in force that covers a hit; those of code and policy come before annotations. */
  public waiverFor(hit: Hit): Waiver | undefined {
    if (hit.card.waivable === false) {
      return undefined;
    }
    const isFit = (waiver: Waiver): boolean => covers(waiver, hit);
    return this.byResource.get(keyOf(hit.object.reference)).find(isFit) ?? this.byObject.get(hit.object).find(isFit);
  }
}
