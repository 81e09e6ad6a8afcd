import { fields, isFields, list } from '../fields';
import type { KubeObject } from '../object';
import { type ContainerList, type Place, type PodTemplate, podTemplate } from '../pods';

/** Puts a pod together from fields that stand in several places, and remembers where. */
export class Assembly {
  private readonly spec: Record<string, unknown> = {};
  private readonly lists = new Map<string, unknown[]>();
  private readonly places: Place[] = [];

  /** @param path what findings call the pod, before their paths are the written ones */
  constructor(private readonly object: KubeObject, private readonly path: string) {}

  /** A field of the pod's spec and where it stands; one that is not set has been looked for there. */
  public field(name: string, value: unknown, written: string): void {
    if (value !== undefined) {
      this.spec[name] = value;
    }
    this.places.push({ part: `${this.path}.spec.${name}`, written });
  }

  /** Items of a list of the pod's spec, behind those that are there. */
  public items(name: ContainerList | 'volumes', items: unknown, written: string): void {
    list(items).forEach((item, index) => this.item(name, item, `${written}[${index}]`));
  }

  /** An item of a list of the pod's spec. */
  public item(name: ContainerList | 'volumes', item: unknown, written: string): void {
    if (isFields(item)) {
      const known = this.lists.get(name) ?? [];
      this.places.push({ part: `${this.path}.spec.${name}[${known.length}]`, written });
      known.push(item);
      this.lists.set(name, known);
    }
  }

  /** Whether there are containers: without one there is no pod. */
  public get holdsContainers(): boolean {
    return this.lists.has('containers');
  }

  /** @param rest where all other fields of the pod's spec would stand */
  public pod(rest: string, isPartial: boolean, metadata: unknown = {}): PodTemplate {
    const places = [...this.places, { part: `${this.path}.spec`, written: rest }];
    const spec = { ...this.spec, ...Object.fromEntries(this.lists) };
    return { ...podTemplate(this.object, { metadata: fields(metadata), spec }, this.path), isPartial, places };
  }
}
