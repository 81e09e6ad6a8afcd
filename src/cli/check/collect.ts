import type { KubeObject } from '../../kube/object';
import { type Origin, readObjects } from '../../kube/read/objects';
import { groupOf } from '../../kube/reference';
import type { InputError, SourceFile } from '../input/source-file';

/** An object and the file it stands in. */
export interface FileObject extends KubeObject {
  readonly file: SourceFile;
  readonly origin: Origin;
}

/** The objects of some files. */
export interface Collected {
  readonly objects: readonly FileObject[];
  readonly errors: readonly InputError[];
  /** Documents of other kinds, in folders where they may well be. */
  readonly strangers: number;
}

/** Reads the objects of all files; a document that cannot be read does not hide the others. */
export function collect(files: readonly SourceFile[]): Collected {
  const objects: FileObject[] = [];
  const errors: InputError[] = [];
  let strangers = 0;
  for (const file of files) {
    const read = readObjects(file.text);
    objects.push(...read.objects.filter(isManifest).map(object => ({ ...object, file })));
    const forgiven = file.isNamed ? [] : read.errors.filter(error => error.isStranger);
    strangers += forgiven.length;
    errors.push(...read.errors.filter(error => !forgiven.includes(error)).map(({ line, message }) => ({ file: file.name, line, message })));
    if (file.isNamed && !read.objects.some(isManifest) && read.errors.length === 0) {
      errors.push({ file: file.name, message: `holds no ${read.objects.length > 0 ? 'Kubernetes object' : 'document'}, expected manifests` });
    }
  }
  return { objects, errors, strangers };
}

/** The policy and the baseline may lie beside the manifests, and are none. */
function isManifest({ reference }: KubeObject): boolean {
  return groupOf(reference.apiVersion) !== 'cdk8s-hardened';
}
