import { probeCommands } from '../../../analysis/commands/commands-of';
import { mentions } from '../../../analysis/commands/mentions';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { optionsOf } from '../../options';
import { containerRule } from '../../rule';

const ID = 'denied-probe-commands';

const options = record({ commands: described('Names of programs that probes may not run.', listOf(string)) });

export const deniedProbeCommands = containerRule({
  id: ID,
  title: 'Probes run no program that the policy denies',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [],
  noControl: 'Which programs are too much for a probe is for each house to say.',
  knownAs: ['kyverno:deny-commands-in-exec-probe'],
  why: 'A probe runs every few seconds in the container with all of its rights, and a heavy or powerful program there slows or endangers it.',
  fix: 'Use `httpGet`, `tcpSocket` or `grpc`, or run another program.',
  whenNotTo: 'The program is the only way to ask the software, and is quick and harmless in its container.',
  bad: 'livenessProbe: { exec: { command: [jcmd, "1", VM.uptime] } }',
  good: 'livenessProbe: { httpGet: { port: 8080 } }',
  options,
  examplePolicy: `rules: { ${ID}: { commands: [jcmd, curl] } }`,

  *check({ spec }, _, { policy }) {
    const denied = optionsOf(ID, options, policy)?.commands;
    if (denied) {
      for (const command of probeCommands(spec)) {
        for (const { path, program } of mentions(command, each => denied.includes(each))) {
          yield { path, found: `a call of ${program}`, expected: 'another command' };
        }
      }
    }
  },
});
