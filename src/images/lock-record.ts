import { listOf, mapOf, optional, record } from '../kube/decode/composite';
import { type Decoded, type Decoder, described, matching, oneOf, string } from '../kube/decode/decoder';
import { instant } from '../kube/decode/instant';
import { evidenceRecord } from './evidence';
import { type ImageReference, imageReference } from './reference';

/** An image of a lock: the reference with its digest, and the line it stands on. */
export interface LockedImage {
  /** As it is written: `ghcr.io/acme/web:2.4.1@sha256:…`. */
  readonly text: string;
  readonly reference: ImageReference;
  readonly line: number;
}

/** An entry of a lock: an image, and what is known of it. */
export interface LockEntry extends Omit<Decoded<typeof entry>, 'image'> {
  readonly image: LockedImage;
}

const lockedImage: Decoder<LockedImage> = {
  schema: { type: 'string', pattern: '@sha256:[0-9a-f]{64}$' },
  decode(located) {
    const text = string.decode(located);
    const reference = imageReference(text);
    if (!reference?.digest?.startsWith('sha256:')) {
      throw located.expected('an image with its digest: `registry/name:tag@sha256:…`');
    }
    return { text, reference, line: located.line };
  },
};

const digest = matching(/^sha256:[0-9a-f]{64}$/, 'a digest: `sha256:` and 64 hexadecimal digits');

const entry = record({
  image: described('The image, its tag and its digest; nothing else decides.', lockedImage),
  mediaType: optional(described('Media type of the manifest the digest names.', string)),
  platforms: optional(described('Manifest and config of each platform.', mapOf(record({ manifest: digest, config: optional(digest) })))),
  resolvedAt: optional(described('When the tag was resolved.', instant)),
  evidence: optional(described('What was found out about the digest.', evidenceRecord)),
});

/** The lock file, field by field. */
export const lockRecord = record({
  apiVersion: oneOf('cdk8s-hardened/v1'),
  kind: oneOf('ImageLock'),
  images: listOf(entry),
});
