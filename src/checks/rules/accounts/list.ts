import type { Rule } from '../../rule';
import { allowedServiceAccounts } from './allowed-service-accounts';
import { existingServiceAccount } from './existing-service-account';
import { noDefaultAccountBinding } from './no-default-account-binding';
import { noDefaultAccountToken } from './no-default-account-token';
import { noDeprecatedAccountField } from './no-deprecated-account-field';
import { noLongLivedToken } from './no-long-lived-token';
import { noPowerfulWorkload } from './no-powerful-workload';
import { noTokenAutomount } from './no-token-automount';
import { ownServiceAccount } from './own-service-account';

/** The rules of this room, in the order of their ids. */
export const accounts: readonly Rule[] = [
  allowedServiceAccounts,
  existingServiceAccount,
  noDefaultAccountBinding,
  noDefaultAccountToken,
  noDeprecatedAccountField,
  noLongLivedToken,
  noPowerfulWorkload,
  noTokenAutomount,
  ownServiceAccount,
];
