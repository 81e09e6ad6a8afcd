import { decodedText } from '../../../analysis/credentials/base64';
import { isConfiguration } from '../../../analysis/credentials/configuration';
import { isPublic, isSealed } from '../../../analysis/credentials/harmless';
import { isHole } from '../../../analysis/credentials/placeholder';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

const SHOWN = 5;

export const noSecretData = objectRule({
  id: 'no-secret-data',
  title: 'No manifest carries the values of a Secret',
  severity: Severity.HIGH,
  onYaml: Severity.MEDIUM,
  controls: [cis.externalSecrets, nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: [],
  why: 'Base64 hides nothing: whoever may read the manifest, its repository or its artifacts has the values, and their copies outlive every rotation.',
  fix: 'Leave `data` and `stringData` out, and fill the Secret from a store: an ExternalSecret, a SealedSecret, or a SecretProviderClass.',
  whenNotTo: 'The data is no secret, such as a configuration that some software wants in a Secret.',
  bad: 'apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { password: "tr0ub4dor&3" }',
  good: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec: { secretStoreRef: { name: vault }, dataFrom: [{ extract: { key: shop/db } }] }`,
  absorbs: ['external-secret-store'],
  kinds: ['Secret'],

  *check({ manifest: { data, stringData } }) {
    yield* literals('data', data, value => decodedText(value) ?? value);
    yield* literals('stringData', stringData, value => value);
  },
});

function* literals(path: string, entries: unknown, read: (value: string) => string): Iterable<Breach> {
  const literal = Object.entries(fields(entries)).filter(([, value]) => isLiteral(value, read));
  if (literal.length > 0) {
    const isHarmless = literal.every(([key, value]) => typeof value === 'string' && isConfiguration(key, read(value)));
    yield { path, found: `literal (${shown(literal.map(([key]) => key))})`, expected: 'no values', ...(isHarmless ? { severity: Severity.LOW } : {}) };
  }
}

/** Empty values, ciphertext, public keys and what a plugin fills in are no secrets. */
function isLiteral(value: unknown, read: (value: string) => string): boolean {
  const written = text(value);
  if (written === undefined) {
    return value !== null;
  }
  const plain = read(written).trim();
  return plain !== '' && !isHole(plain) && !isSealed(written) && !isSealed(plain) && !isPublic(plain);
}

function shown(keys: readonly string[]): string {
  const rest = keys.length - SHOWN;
  return rest > 0 ? `${keys.slice(0, SHOWN).join(', ')} and ${rest} more` : keys.join(', ');
}
