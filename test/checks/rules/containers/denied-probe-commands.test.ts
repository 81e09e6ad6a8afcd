import { deniedProbeCommands } from '../../../../src/checks/rules/containers/denied-probe-commands';
import { NO_POLICY } from '../../../../src/intent/policy/policy-record';
import { hitsOf, testRule } from '../../rule-bench';

const PROBE = 'readinessProbe: { exec: { command: [sh, -c, "/usr/bin/curl -s localhost | grep ok"] } }';

testRule(deniedProbeCommands, {
  accepts: {
    'another command': 'livenessProbe: { exec: { command: [cat, /tmp/curl.log] } }',
    'the command outside of probes': 'command: [curl]',
    'a hook': 'lifecycle: { preStop: { exec: { command: [curl, localhost] } } }',
  },
  rejects: {
    'the command in a script': [PROBE, 'spec.containers[0].readinessProbe.exec.command[2]'],
    'the command of a startup probe': ['startupProbe: { exec: { command: [curl] } }', 'spec.containers[0].startupProbe.exec.command[0]'],
  },
  policy: 'rules: { denied-probe-commands: { commands: [curl, wget] } }',
});

test('is silent where the policy names no commands', () => {
  expect(hitsOf(deniedProbeCommands, PROBE, { policy: NO_POLICY })).toEqual([]);
});
