import { credentialIn } from '../../../analysis/credentials/credential-in';
import { literal } from '../../../analysis/credentials/literal';
import { Severity } from '../../../findings/severity';
import { fields, list, text } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const noCredentialInEnv = containerRule({
  id: 'no-credential-in-env',
  title: 'No environment variable holds a literal credential',
  severity: Severity.CRITICAL,
  controls: [cis.secretFiles, nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: ['kube-linter:env-var-secret', 'polaris:sensitiveContainerEnvVar', 'kubescape:C-0012', 'kubescape:C-0259'],
  why: 'Whoever may read the manifest, the repository or the pod has the credential, and removing it later does not remove it from their copies.',
  fix: 'Revoke the credential, keep the new one in a Secret that comes from a store, and mount it as a file.',
  whenNotTo: 'The text only looks like a credential: a documented example, or a value that is public by design.',
  bad: 'env: [{ name: DB_PASSWORD, value: "tr0ub4dor&3" }]',
  good: 'env: [{ name: DB_PASSWORD_FILE, value: /run/secrets/db/password }]',
  absorbs: ['no-credential-in-url'],

  *check({ spec, path: container }, pod) {
    for (const [index, variable] of list(spec.env).entries()) {
      const value = text(fields(variable).value);
      const credential = value && credentialIn(text(fields(variable).name) ?? '', value);
      if (credential) {
        const path = `env[${index}].value`;
        yield { path, cause: joinPath(pod.path, `spec.${container}.${path}`), ...literal(credential), expected: 'no credential' };
      }
    }
  },
});
