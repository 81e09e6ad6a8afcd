import type { Rule } from '../../rule';
import { deniedRegistry } from './denied-registry';
import { fitLock } from './fit-lock';
import { imagePullSecret } from './image-pull-secret';
import { noLatestTag } from './no-latest-tag';
import { noRetiredRegistry } from './no-retired-registry';
import { pinImageDigest } from './pin-image-digest';
import { pullAlways } from './pull-always';
import { trustedRegistry } from './trusted-registry';

/** The rules of this room, in the order of their ids. */
export const images: readonly Rule[] = [
  deniedRegistry, fitLock, imagePullSecret, noLatestTag, noRetiredRegistry, pinImageDigest, pullAlways, trustedRegistry,
];
