import { noSudo } from '../../../../src/checks/rules/containers/no-sudo';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noSudo, {
  accepts: {
    'the name of another program': 'command: [pseudo, sudoku]',
    'a word of an argument': 'args: [--no-sudo=true]',
    'words that are no text': 'command: [1, null, { sudo: true }]',
  },
  rejects: {
    'the program': ['command: [sudo, app]', 'spec.containers[0].command[0]'],
    'its full path': ['command: [/usr/bin/sudo, app]', 'spec.containers[0].command[0]'],
    'a script': ['command: [sh, -c]\nargs: ["cd /tmp;sudo -n app"]', 'spec.containers[0].args[0]'],
    'a substitution in a script': ['args: ["echo $(sudo id)"]', 'spec.containers[0].args[0]'],
    'a probe': ['livenessProbe: { exec: { command: [sudo, check] } }', 'spec.containers[0].livenessProbe.exec.command[0]'],
    'a hook': ['lifecycle: { postStart: { exec: { command: [sudo, fix] } } }', 'spec.containers[0].lifecycle.postStart.exec.command[0]'],
  },
});

test('does not repeat the command, which may hold a password', () => {
  const [hit] = hitsOf(noSudo, 'command: [sh, -c, "echo hunter2 | sudo -S app"]');
  expect(JSON.stringify(hit!.breach)).not.toContain('hunter2');
});
