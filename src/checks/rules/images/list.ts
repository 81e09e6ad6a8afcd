import type { Rule } from '../../rule';
import { attestedImage } from './attested-image';
import { deniedRegistry } from './denied-registry';
import { fitImageConfig } from './fit-image-config';
import { fitLock } from './fit-lock';
import { freshLock } from './fresh-lock';
import { imagePullSecret } from './image-pull-secret';
import { noKnownVulnerability } from './no-known-vulnerability';
import { noLatestTag } from './no-latest-tag';
import { noRetiredRegistry } from './no-retired-registry';
import { pinImageDigest } from './pin-image-digest';
import { pullAlways } from './pull-always';
import { signedImage } from './signed-image';
import { trustedRegistry } from './trusted-registry';

/** The rules of this room, in the order of their ids. */
export const images: readonly Rule[] = [
  attestedImage, deniedRegistry, fitImageConfig, fitLock, freshLock, imagePullSecret, noKnownVulnerability, noLatestTag, noRetiredRegistry,
  pinImageDigest, pullAlways, signedImage, trustedRegistry,
];
