import type { Waiver } from '../../findings/waiver';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import type { Hit } from '../hit';
import { covers } from './cover';

/** Hits by what a waiver names, absorbed ones included; nothing is indexed where there are no waivers. */
export class HitIndex {
  private all?: readonly Hit[];
  private resources?: Multimap<string, Hit>;
  private objects?: Multimap<KubeObject, Hit>;

  constructor(private readonly hits: readonly Hit[]) {}

  /** Whether a waiver has anything to cover. */
  public isUsed(waiver: Waiver): boolean {
    const isFit = (hit: Hit): boolean => covers(waiver, hit);
    return waiver.annotation
      ? this.byObject.get(waiver.annotation.object).some(isFit)
      : [...waiver.resources].some(key => this.byResource.get(key).some(isFit));
  }

  private get byResource(): Multimap<string, Hit> {
    this.resources ??= Multimap.of(this.withAbsorbed, each => keyOf(each.object.reference));
    return this.resources;
  }

  private get byObject(): Multimap<KubeObject, Hit> {
    this.objects ??= Multimap.of(this.withAbsorbed, each => each.object);
    return this.objects;
  }

  private get withAbsorbed(): readonly Hit[] {
    this.all ??= this.hits.flatMap(each => [each, ...each.absorbed]);
    return this.all;
  }
}
