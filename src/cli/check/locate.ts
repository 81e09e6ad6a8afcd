import type { KubeObject } from '../../kube/object';
import { DocumentPositions } from '../../kube/read/position';
import type { Chunk } from '../../kube/read/split';
import type { FileObject } from './collect';

/** Adds to what is said of an object's field where that field stands, if a file holds the object. */
export type Locate = <Said extends { readonly path: string }>(said: Said, object: KubeObject) => Said;

/** Finds fields in files: each document that is asked for is parsed once more, with positions. */
export function locator(): Locate {
  const documents = new LastDocument();
  return (said, object) => {
    if (!isFromFile(object)) {
      return said;
    }
    const { chunk, path } = object.origin;
    return { ...said, source: { file: object.file.name, ...documents.of(chunk).in(path).of(said.path) } };
  };
}

/** Findings come document by document, and positions take much room: those of one document are kept at a time. */
class LastDocument {
  private chunk?: Chunk;
  private positions?: DocumentPositions;

  public of(chunk: Chunk): DocumentPositions {
    if (!this.positions || this.chunk !== chunk) {
      this.positions = new DocumentPositions(chunk);
      this.chunk = chunk;
    }
    return this.positions;
  }
}

function isFromFile(object: KubeObject): object is FileObject {
  return 'origin' in object;
}
