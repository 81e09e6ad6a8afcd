import type { Rule } from './rule';
import { access } from './rules/access/list';
import { accounts } from './rules/accounts/list';
import { availability } from './rules/availability/list';
import { containers } from './rules/containers/list';
import { correctness } from './rules/correctness/list';
import { images } from './rules/images/list';
import { namespaces } from './rules/namespaces/list';
import { network } from './rules/network/list';
import { pods } from './rules/pods/list';
import { secrets } from './rules/secrets/list';
import { volumes } from './rules/volumes/list';

/** The rules by what they are about. */
export const RULE_GROUPS: Readonly<Record<string, readonly Rule[]>> = {
  pods, containers, volumes, images, secrets, accounts, access, network, namespaces, availability, correctness,
};
