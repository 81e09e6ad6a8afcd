import type { ImageEvidence } from '../../images/evidence';
import { ImageLock } from '../../images/image-lock';
import type { LockEntry } from '../../images/lock-record';
import type { KubeObject } from '../../kube/object';
import { type Image, writtenImage } from './images-of';

/** The kind of a lock that stands among the manifests. */
export const LOCK_KIND = 'ImageLock.cdk8s-hardened';

/** An image lock, and the object that findings about it point at. */
export interface Lock {
  readonly images: ImageLock;
  readonly object: KubeObject;
}

/** The lock that an app was given; it stands in a file of its own. */
export function lockOfApp(images: ImageLock): Lock {
  return { images, object: { reference: { apiVersion: 'cdk8s-hardened/v1', kind: 'ImageLock', name: images._file }, manifest: {} } };
}

/**
 * A lock that stands among the manifests.
 *
 * @throws with field if it does not read as a lock
 */
export function lockOfObject(object: KubeObject): Lock {
  return { images: ImageLock.fromYaml(JSON.stringify(object.manifest), object.reference.name || 'ImageLock'), object };
}

/** The entry of a lock that is about the very image that a pod runs; undefined where the locks say nothing of that digest. */
export function entryFor(image: Image, locks: readonly Lock[]): LockEntry | undefined {
  const written = writtenImage(image);
  const entries = locks.flatMap(({ images }) => images._entry(written) ?? []);
  const digest = image.reference?.digest;
  return entries.find(entry => digest === undefined || entry.image.reference.digest === digest);
}

/** What the locks know of an image. */
export function evidenceFor(image: Image, locks: readonly Lock[]): ImageEvidence | undefined {
  return entryFor(image, locks)?.evidence;
}
