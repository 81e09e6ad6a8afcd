import { hookCommands, probeCommands, startCommands } from '../../../analysis/commands/commands-of';
import { mentions } from '../../../analysis/commands/mentions';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { containerRule } from '../../rule';

export const noSudo = containerRule({
  id: 'no-sudo',
  title: 'No command of a container makes itself root',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [attack.exploitation],
  knownAs: ['kubescape:C-0062'],
  why: '`sudo` needs a container that may gain privileges and a user that may become root without a password: so may whoever gets in.',
  fix: 'Remove `sudo`; prepare in the image what needs root, or set `runAsUser` for the one container that does.',
  whenNotTo: 'The image cannot be changed, and asks for root itself to start.',
  bad: 'command: [sh, -c, sudo chown -R app /data && exec app]',
  good: 'command: [app]',

  *check({ spec }) {
    for (const command of [...startCommands(spec), ...probeCommands(spec), ...hookCommands(spec)]) {
      for (const { path } of mentions(command, isSudo)) {
        yield { path, found: 'a call of sudo', expected: 'a command without it' };
      }
    }
  },
});

function isSudo(program: string): boolean {
  return program === 'sudo';
}
