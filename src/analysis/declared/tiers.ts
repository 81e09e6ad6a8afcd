import type { Intent } from '../../intent/intent';
import { ZONE_LABEL } from '../../intent/zone';
import { fields, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Endpoint } from '../network/endpoint';

/** The zones of a cluster, and which may reach which. */
export class Tiers {
  private readonly zones: ReadonlyMap<string, string>;

  /** @param namespaces their labels count before what was declared */
  constructor(private readonly intent: Intent, namespaces: readonly KubeObject[]) {
    const labelled = namespaces.flatMap(({ reference, manifest }) => {
      const zone = text(fields(fields(manifest.metadata).labels)[ZONE_LABEL]);
      return zone === undefined ? [] : [[reference.name, zone] as const];
    });
    this.zones = new Map([...intent.namespaceZones, ...labelled]);
  }

  /** The zone of a pod; undefined where its namespace has none. */
  public of({ namespace }: Endpoint): string | undefined {
    return this.zones.get(namespace);
  }

  /** Whether there are zones of which one may not reach another. */
  public get areApart(): boolean {
    const zones = [...new Set(this.zones.values())];
    return zones.some(from => zones.some(to => !this.mayReach(from, to)));
  }

  /** Whether pods of one zone may connect to pods of another. */
  public mayReach(from: string, to: string): boolean {
    return from === to || this.reachedFrom(from).includes(to);
  }

  /** The zones that pods of a zone may connect to besides their own. */
  public reachedFrom(zone: string): readonly string[] {
    return this.intent.zones.get(zone) ?? [];
  }

  /** Whether a zone is meant to be reached from other zones rather than from outside. */
  public isInside(zone: string): boolean {
    return zone !== 'public' && (zone === 'internal' || zone === 'data' || [...this.intent.zones.values()].some(reached => reached.includes(zone)));
  }
}
