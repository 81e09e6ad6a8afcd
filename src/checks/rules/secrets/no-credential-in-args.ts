import { commandCredentials } from '../../../analysis/credentials/command-credentials';
import { literal } from '../../../analysis/credentials/literal';
import { Severity } from '../../../findings/severity';
import { joinPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const noCredentialInArgs = containerRule({
  id: 'no-credential-in-args',
  title: 'No command, probe or hook holds a literal credential',
  severity: Severity.CRITICAL,
  controls: [nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: [],
  why: 'Arguments show in the manifest, in its repository, and to every process on the node that may list the others.',
  fix: 'Revoke the credential, keep the new one in a Secret that comes from a store, and let the software read it from a mounted file.',
  whenNotTo: 'The text only looks like a credential: a documented example, or a value that is public by design.',
  bad: 'args: ["--user=app", "--password=tr0ub4dor&3"]',
  good: 'args: ["--user=app", "--password-file=/run/secrets/db/password"]',
  absorbs: ['no-credential-in-url'],

  *check({ spec, path: container }, pod) {
    for (const { credential, path } of commandCredentials(spec)) {
      yield { path, cause: joinPath(pod.path, `spec.${container}.${path}`), ...literal(credential), expected: 'no credential' };
    }
  },
});
