import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import { DocumentPositions } from '../../kube/read/document-positions';
import type { Origin } from '../../kube/read/objects';
import type { Positions } from '../../kube/read/position';
import type { FileObject } from './collect';

/** Adds to what is said of an object's field where that field stands, if a file holds the object. */
export type Locate = <Said extends { readonly path: string }>(said: Said, object: KubeObject) => Said;

/** Finds fields in files: where they were noted while they were read, else by parsing the document once more. */
export function locator(): Locate {
  const documents = new LastDocument();
  return (said, object) => {
    if (!isFromFile(object)) {
      return said;
    }
    const { positions = documents.of(object.origin), path } = object.origin;
    return { ...said, source: { file: object.file.name, ...positions.of(joinPath(path, said.path)) } };
  };
}

/** Findings come document by document, and positions take much room: those of one document are kept at a time. */
class LastDocument {
  private chunk?: Origin['chunk'];
  private positions?: Positions;

  public of({ chunk }: Origin): Positions {
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
