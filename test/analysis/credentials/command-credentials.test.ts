import { commandCredentials } from '../../../src/analysis/credentials/command-credentials';
import { CHOSEN, RANDOM } from './made';

const paths = (container: Record<string, unknown>) => [...commandCredentials(container)].map(({ path }) => path);

test('looks into commands, arguments, probes and hooks', () => {
  const exec = { exec: { command: ['sh', '-c', `PGPASSWORD=${CHOSEN} psql`] } };
  expect(paths({
    command: ['run', `--token=${RANDOM}`],
    args: ['--password', CHOSEN, '--user', RANDOM],
    livenessProbe: exec,
    readinessProbe: { httpGet: { httpHeaders: [{ name: 'Host', value: 'a' }, { name: 'X-Api-Key', value: RANDOM }] } },
    startupProbe: { httpGet: { httpHeaders: [{ name: 'Authorization', value: `Bearer ${RANDOM}` }] } },
    lifecycle: { postStart: exec, preStop: exec },
  })).toEqual([
    'command[1]', 'args[1]', 'livenessProbe.exec.command[2]', 'readinessProbe.httpGet.httpHeaders[1].value', 'startupProbe.httpGet.httpHeaders[0].value',
    'lifecycle.postStart.exec.command[2]', 'lifecycle.preStop.exec.command[2]',
  ]);
});

test.each([
  ['a flag for a file', { args: ['--password-file', '/run/secrets/db2/password'] }],
  ['a flag behind a flag', { args: ['--password', '--verbose1'] }],
  ['a variable', { args: ['--password=$(PASSWORD1)'] }],
  ['wrong types', { command: 1, args: [1, null, {}], livenessProbe: [], lifecycle: 'x', readinessProbe: { httpGet: { httpHeaders: [1, { name: 1 }] } } }],
])('finds nothing in %s', (_, container) => {
  expect(paths(container)).toEqual([]);
});
