import type { Decoded } from '../kube/decode/decoder';
import { decodeFile, decodeText } from '../kube/decode/document';
import { nearest } from '../kube/decode/nearest';
import { type LockedImage, type LockEntry, lockRecord } from './lock-record';
import { imageKey, imageReference } from './reference';

/**
 * The digest of each image that an app may run.
 *
 * A YAML file that people and bots can read; its JSON Schema ships as `schemas/image-lock.schema.json`.
 */
export class ImageLock {
  /**
   * Reads a lock file.
   *
   * Throws with file, line and field if the file cannot be read, a field is not known or has a wrong value, or an image stands in it twice.
   *
   * @param file path of a YAML file: `images.lock.yaml`
   */
  public static fromFile(file: string): ImageLock {
    return new ImageLock(decodeFile(file, lockRecord), file);
  }

  /**
   * Reads the text of a lock file.
   *
   * Throws with line and field if a field is not known or has a wrong value, or an image stands in it twice.
   *
   * @param text YAML
   * @param file what messages call the text
   */
  public static fromYaml(text: string, file: string = 'image lock'): ImageLock {
    return new ImageLock(decodeText(text, file, lockRecord), file);
  }

  /** @internal */
  public readonly _file: string;

  /** @internal */
  public readonly _entries: readonly LockEntry[];

  private readonly images = new Map<string, LockEntry>();

  private constructor(record: Decoded<typeof lockRecord>, file: string) {
    this._file = file;
    this._entries = record.images;
    for (const entry of record.images) {
      const key = imageKey(entry.image.reference);
      const first = this.images.get(key);
      if (first) {
        throw new Error(`${file}:${entry.image.line}: ${key} stands in the lock a second time, expected once; the first is on line ${first.image.line}`);
      }
      this.images.set(key, entry);
    }
  }

  /**
   * The image as the lock has it, with its digest.
   *
   * @param image a reference: `ghcr.io/acme/web:2.4.1`
   * @returns undefined if the image is not in the lock
   */
  public resolve(image: string): string | undefined {
    return this._locked(image)?.text;
  }

  /**
   * The image with the digest of the lock, if it has none of its own.
   *
   * @internal
   */
  public _pin(image: string): string | undefined {
    return imageReference(image)?.digest === undefined ? this.resolve(image) : undefined;
  }

  /** @internal */
  public _locked(image: string): LockedImage | undefined {
    return this._entry(image)?.image;
  }

  /** @internal */
  public _entry(image: string): LockEntry | undefined {
    const reference = imageReference(image);
    return reference && this.images.get(imageKey(reference));
  }

  /** @internal */
  public _nearest(image: string): string | undefined {
    return nearest(image, [...this.images.keys()]);
  }
}
