import type { Judged } from '../../checks/judge';
import type { Finding } from '../../findings/finding';
import { type Positions, positionsOf } from '../../kube/read/position';
import type { FileObject } from './collect';

/** Adds to each finding where its field stands: each object with findings is parsed once more, with positions. */
export function locate(judged: readonly Judged[]): Finding[] {
  const known = new Map<FileObject, Positions>();
  return judged.map(({ finding, object }) => {
    if (!isFromFile(object)) {
      return finding;
    }
    const positions = known.get(object) ?? positionsOf(object.origin);
    known.set(object, positions);
    return { ...finding, source: { file: object.file.name, ...positions.of(finding.path) } };
  });
}

function isFromFile(object: Judged['object']): object is FileObject {
  return 'origin' in object;
}
