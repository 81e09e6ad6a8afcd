import { envSources } from '../../../analysis/secrets/env-sources';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const noSecretEnv = containerRule({
  id: 'no-secret-env',
  title: 'Secrets reach containers as files',
  severity: Severity.MEDIUM,
  controls: [cis.secretFiles, nsa.secrets, owasp.secrets, attack.containerApi],
  knownAs: [
    'kube-linter:read-secret-from-env-var', 'kubesec:SecretsAsEnvironmentVariables', 'checkov:CKV_K8S_35', 'kubescape:C-0207',
    'kyverno:disallow-secrets-from-env-vars',
  ],
  why: 'Environment variables go to every child process, into crash reports and debug pages, and keep a rotated secret until the pod restarts.',
  fix: 'Mount the Secret as a volume and let the software read the file; `secrets.mount` does it in an app.',
  whenNotTo: 'The software reads it from the environment and from nowhere else.',
  bad: 'env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }]',
  good: 'env: [{ name: DB_PASSWORD_FILE, value: /run/secrets/db/password }]',

  *check({ spec }) {
    for (const { kind, name, key, path } of envSources(spec)) {
      if (kind === 'Secret') {
        yield { path, found: `${key === undefined ? 'all' : key} of Secret ${name}`, expected: 'a file of a mounted volume' };
      }
    }
  },
});
