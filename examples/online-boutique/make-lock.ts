import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { IMAGES } from './images';

/** Digests of small images that only this example has: a config and no layers, the same on every machine. */

const OCI = 'application/vnd.oci.image';

function digest(bytes: string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function descriptor(mediaType: string, bytes: string): object {
  return { mediaType, digest: digest(bytes), size: Buffer.byteLength(bytes) };
}

function manifestOf(image: string): string {
  const config = JSON.stringify({ architecture: 'amd64', os: 'linux', config: { User: '1000', Labels: { image } }, rootfs: { type: 'layers', diff_ids: [] } });
  return JSON.stringify({ schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config: descriptor(`${OCI}.config.v1+json`, config), layers: [] });
}

const entries = Object.values(IMAGES).map(image => `  - image: ${image}@${digest(manifestOf(image))}\n    mediaType: ${OCI}.manifest.v1+json\n`);
const head = '# Made by make-lock.ts: digests of small images of this example, not of upstream\'s.\napiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages:\n';
fs.writeFileSync(path.join(__dirname, 'images.lock.yaml'), head + entries.join(''));
