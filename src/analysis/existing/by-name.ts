import type { KubeObject } from '../../kube/object';

/** Objects of one kind by namespace and name; what names no namespace is in a namespace of its own. */
export class ByName {
  private readonly known: ReadonlyMap<string, KubeObject>;

  constructor(objects: readonly KubeObject[]) {
    this.known = new Map(objects.map(object => [keyOf(object.reference.namespace, object.reference.name), object]));
  }

  public get size(): number {
    return this.known.size;
  }

  public get(namespace: string | undefined, name: string): KubeObject | undefined {
    return this.known.get(keyOf(namespace, name));
  }
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
