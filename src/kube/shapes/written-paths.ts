import type { KubeObject } from '../object';
import type { PodTemplate } from '../pods';

/** Finds the path of a field as its author wrote it, from the one that it has in a pod template. */
export class WrittenPaths {
  private readonly byObject = new Map<KubeObject, Map<string, string>>();

  constructor(pods: readonly PodTemplate[]) {
    for (const { object, places } of pods) {
      if (places) {
        const known = this.byObject.get(object) ?? new Map<string, string>();
        places.forEach(({ part, written }) => known.set(part, written));
        this.byObject.set(object, known);
      }
    }
  }

  public of(object: KubeObject, path: string): string {
    const places = this.byObject.get(object);
    for (let end = places ? path.length : 0; end > 0; end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
      const written = places!.get(path.slice(0, end));
      if (written !== undefined) {
        return written + path.slice(end);
      }
    }
    return path;
  }
}
