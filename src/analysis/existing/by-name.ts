import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';

/** Objects of one kind by namespace and name; what names no namespace is in a namespace of its own. */
export class ByName {
  private readonly known: Multimap<string, KubeObject>;

  constructor(objects: readonly KubeObject[]) {
    this.known = Multimap.of(objects, ({ reference: { namespace, name } }) => keyOf(namespace, name));
  }

  public get size(): number {
    return this.known.size;
  }

  /** The object as it is when all was applied. */
  public get(namespace: string | undefined, name: string): KubeObject | undefined {
    return this.all(namespace, name).at(-1);
  }

  /** All that is written for one object: files for several clusters often lie side by side. */
  public all(namespace: string | undefined, name: string): readonly KubeObject[] {
    return this.known.get(keyOf(namespace, name));
  }
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
