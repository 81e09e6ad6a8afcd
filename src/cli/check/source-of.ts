import type { FindingSource } from '../../findings/finding';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import { DocumentPositions } from '../../kube/read/document-positions';
import type { Origin } from '../../kube/read/objects';
import type { Positions } from '../../kube/read/position';
import type { FileObject } from './collect';

/** Tells where an object's field stands, if a file holds the object. */
export type SourceOf = (object: KubeObject, path: string) => FindingSource | undefined;

/** Finds fields in files: where they were noted while they were read, else by parsing the document once more. */
export function sources(): SourceOf {
  const documents = new LastDocument();
  return (object, path) => {
    if (!isFromFile(object)) {
      return undefined;
    }
    const { positions = documents.of(object.origin), path: within } = object.origin;
    const { line, column } = positions.of(joinPath(within, path));
    return { file: object.file.name, line, column };
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
