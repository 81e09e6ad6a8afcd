import type { KubeObject } from '../../kube/object';
import { type Origin, readObjects } from '../../kube/read/objects';
import type { InputError, SourceFile } from '../input/source-file';
import { isOfCluster } from './is-of-cluster';
import { lockMistake } from './lock-mistake';
import { patchesOf } from './patches-of';

/** A file of a folder that cannot be read and lacks this may be anything: `tsconfig.json` with its comments. */
const EVERY_MANIFEST_HAS = 'apiVersion';

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
  /** Files that change what a kustomization makes, and make nothing by themselves. */
  readonly patches: number;
}

/** Reads the objects of all files; a document that cannot be read does not hide the others. */
export function collect(files: readonly SourceFile[]): Collected {
  const objects: FileObject[] = [];
  const errors: InputError[] = [];
  const patches = patchesOf(files);
  let strangers = 0;
  for (const file of files.filter(each => !patches.has(each))) {
    const read = readObjects(file.text);
    for (const object of read.objects.filter(isJudged)) {
      const mistake = isOfCluster(object) ? undefined : lockMistake(object, file);
      if (mistake) {
        errors.push(mistake);
      } else {
        objects.push({ ...object, file });
      }
    }
    const told = read.errors.filter(error => file.isNamed || (!error.isStranger && file.text.includes(EVERY_MANIFEST_HAS)));
    strangers += read.errors.length - told.length;
    told.forEach(({ line, message }) => errors.push({ file: file.name, line, message }));
    if (file.isNamed && !read.objects.some(isJudged) && read.errors.length === 0) {
      errors.push({ file: file.name, message: `holds no ${read.objects.length > 0 ? 'Kubernetes object' : 'document'}, expected manifests` });
    }
  }
  return { objects, errors, strangers, patches: patches.size };
}

/** The policy and the baseline may lie beside the manifests, and are none; an image lock tells what is known of images. */
function isJudged(object: KubeObject): boolean {
  return isOfCluster(object) || object.reference.kind === 'ImageLock';
}
