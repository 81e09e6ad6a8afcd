import type { Rule } from '../../rule';
import { allowedEnv } from './allowed-env';
import { allowedSecrets } from './allowed-secrets';
import { boundTokenAudience } from './bound-token-audience';
import { existingEnvSource } from './existing-env-source';
import { externalSecretStore } from './external-secret-store';
import { freshSecret } from './fresh-secret';
import { noCredentialInAnnotation } from './no-credential-in-annotation';
import { noCredentialInArgs } from './no-credential-in-args';
import { noCredentialInConfigMap } from './no-credential-in-config-map';
import { noCredentialInEnv } from './no-credential-in-env';
import { noCredentialInUrl } from './no-credential-in-url';
import { noPersonalData } from './no-personal-data';
import { noSecretData } from './no-secret-data';
import { noSecretEnv } from './no-secret-env';
import { noSecretRetain } from './no-secret-retain';
import { noSecretSubPath } from './no-secret-sub-path';
import { scopedSecretStore } from './scoped-secret-store';
import { secretFileMode } from './secret-file-mode';

/** The rules of this room, in the order of their ids. */
export const secrets: readonly Rule[] = [
  allowedEnv, allowedSecrets, boundTokenAudience, existingEnvSource, externalSecretStore, freshSecret, noCredentialInAnnotation, noCredentialInArgs,
  noCredentialInConfigMap, noCredentialInEnv, noCredentialInUrl, noPersonalData, noSecretData, noSecretEnv, noSecretRetain, noSecretSubPath,
  scopedSecretStore, secretFileMode,
];
