import type { KubeObject } from '../../kube/object';
import { type Positions, positionsOf } from '../../kube/read/position';
import type { FileObject } from './collect';

/** Adds to what is said of an object's field where that field stands, if a file holds the object. */
export type Locate = <Said extends { readonly path: string }>(said: Said, object: KubeObject) => Said;

/** Finds fields in files: each object that is asked for is parsed once more, with positions. */
export function locator(): Locate {
  const known = new Map<FileObject, Positions>();
  return (said, object) => {
    if (!isFromFile(object)) {
      return said;
    }
    const positions = known.get(object) ?? positionsOf(object.origin);
    known.set(object, positions);
    return { ...said, source: { file: object.file.name, ...positions.of(said.path) } };
  };
}

function isFromFile(object: KubeObject): object is FileObject {
  return 'origin' in object;
}
