import { noCredentialInArgs } from '../../../../src/checks/rules/secrets/no-credential-in-args';
import { noCredentialInUrl } from '../../../../src/checks/rules/secrets/no-credential-in-url';
import { CHOSEN, made, RANDOM } from '../../../analysis/credentials/made';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const args = (...words: string[]) => JSON.stringify({ args: words });

testRule(noCredentialInArgs, {
  accepts: {
    'a file': args('--password-file=/run/secrets/db/password'),
    'a variable': args('--password=$(DB_PASSWORD)'),
    'a password in a URL, which is another finding': args(`--db=postgres://app:${CHOSEN}@db/app`),
    'a header of a probe': 'livenessProbe: { httpGet: { httpHeaders: [{ name: Cookie, value: session=liveness }] } }',
  },
  rejects: {
    'a flag': [args('serve', `--api-token=${RANDOM}`), 'spec.containers[0].args[1]'],
    'a flag and its value': [args('--password', CHOSEN), 'spec.containers[0].args[1]'],
    'a script': [JSON.stringify({ command: ['sh', '-c', `export PGPASSWORD=${CHOSEN}\npsql`] }), 'spec.containers[0].command[2]'],
    'a header of a probe': [
      JSON.stringify({ readinessProbe: { httpGet: { httpHeaders: [{ name: 'Authorization', value: `Bearer ${RANDOM}` }] } } }),
      'spec.containers[0].readinessProbe.httpGet.httpHeaders[0].value',
    ],
    'a hook': [
      JSON.stringify({ lifecycle: { preStop: { exec: { command: ['curl', '-H', `X-Api-Key: ${RANDOM}`] } } } }), 'spec.containers[0].lifecycle.preStop.exec.command[2]',
    ],
  },
});

test('is one finding with the URL that the token stands in', () => {
  const yaml = args(`https://${made('gh', 'p_', 'a1B2c3D4', RANDOM, RANDOM).slice(0, 40)}@github.com/acme/web`);
  expect(together([noCredentialInArgs, noCredentialInUrl], yaml)).toEqual(['no-credential-in-args > no-credential-in-url']);
});
