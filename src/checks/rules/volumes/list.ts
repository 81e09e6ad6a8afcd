import type { Rule } from '../../rule';
import { allowedFlexVolumes } from './allowed-flex-volumes';
import { allowedStorageClasses } from './allowed-storage-classes';
import { allowedVolumeTypes } from './allowed-volume-types';
import { emptyDirSizeLimit } from './empty-dir-size-limit';
import { encryptedStorage } from './encrypted-storage';
import { mountImageVolumes } from './mount-image-volumes';
import { noBidirectionalMount } from './no-bidirectional-mount';
import { noCloudCredentialPath } from './no-cloud-credential-path';
import { noHostPath } from './no-host-path';
import { noHostPathVolume } from './no-host-path-volume';
import { noRuntimeSocket } from './no-runtime-socket';
import { noSensitiveHostPath } from './no-sensitive-host-path';
import { readOnlyHostPath } from './read-only-host-path';
import { readWriteOncePod } from './read-write-once-pod';
import { volumeClaimRequest } from './volume-claim-request';

/** The rules of this room, in the order of their ids. */
export const volumes: readonly Rule[] = [
  allowedFlexVolumes,
  allowedStorageClasses,
  allowedVolumeTypes,
  emptyDirSizeLimit,
  encryptedStorage,
  mountImageVolumes,
  noBidirectionalMount,
  noCloudCredentialPath,
  noHostPath,
  noHostPathVolume,
  noRuntimeSocket,
  noSensitiveHostPath,
  readOnlyHostPath,
  readWriteOncePod,
  volumeClaimRequest,
];
