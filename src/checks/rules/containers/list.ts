import type { Rule } from '../../rule';
import { allowedCapabilities } from './allowed-capabilities';
import { deniedProbeCommands } from './denied-probe-commands';
import { dropAllCapabilities } from './drop-all-capabilities';
import { highGroupId } from './high-group-id';
import { highUserId } from './high-user-id';
import { noEphemeralContainers } from './no-ephemeral-containers';
import { noGitSyncInjection } from './no-git-sync-injection';
import { noInteractiveTerminal } from './no-interactive-terminal';
import { noPrivilegeEscalation } from './no-privilege-escalation';
import { noPrivileged } from './no-privileged';
import { noRootUser } from './no-root-user';
import { noSudo } from './no-sudo';
import { onlyNetBindService } from './only-net-bind-service';
import { readOnlyRootFilesystem } from './read-only-root-filesystem';
import { runAsNonRoot } from './run-as-non-root';
import { uniqueUserId } from './unique-user-id';

/** The rules of this room, in the order of their ids. */
export const containers: readonly Rule[] = [
  allowedCapabilities,
  deniedProbeCommands,
  dropAllCapabilities,
  highGroupId,
  highUserId,
  noEphemeralContainers,
  noGitSyncInjection,
  noInteractiveTerminal,
  noPrivilegeEscalation,
  noPrivileged,
  noRootUser,
  noSudo,
  onlyNetBindService,
  readOnlyRootFilesystem,
  runAsNonRoot,
  uniqueUserId,
];
