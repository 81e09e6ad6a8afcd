import { decodedText } from '../../../analysis/credentials/base64';
import type { Credential } from '../../../analysis/credentials/credential';
import { credentialIn } from '../../../analysis/credentials/credential-in';
import { literal } from '../../../analysis/credentials/literal';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

export const noCredentialInConfigMap = objectRule({
  id: 'no-credential-in-config-map',
  title: 'No ConfigMap holds a literal credential',
  severity: Severity.HIGH,
  controls: [nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: ['polaris:sensitiveConfigmapContent', 'trivy:KSV-0109', 'kubescape:C-0012'],
  why: 'ConfigMaps are not encrypted at rest, many roles may read them, and the manifest keeps the credential in its repository.',
  fix: 'Revoke the credential, keep the new one in a Secret that comes from a store, and let the configuration name the mounted file.',
  whenNotTo: 'The text only looks like a credential: a documented example, or a value that is public by design.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: db }\ndata: { db.properties: "db.password=tr0ub4dor&3" }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: db }\ndata: { db.properties: "db.password.file=/run/secrets/db/password" }',
  absorbs: ['no-credential-in-url'],
  kinds: ['ConfigMap'],

  *check({ manifest: { data, binaryData } }) {
    yield* breaches('data', data, text);
    yield* breaches('binaryData', binaryData, value => decodedText(text(value) ?? ''));
  },
});

function* breaches(field: string, entries: unknown, read: (value: unknown) => string | undefined): Iterable<Breach> {
  for (const [key, value] of Object.entries(fields(entries))) {
    const credential = inEntry(key, read(value) ?? '');
    if (credential) {
      const path = keyPath(field, key);
      yield { path, cause: path, ...literal(credential), expected: 'no credential' };
    }
  }
}

function inEntry(key: string, value: string): Credential | undefined {
  return value === '' ? undefined : credentialIn(key, value);
}
