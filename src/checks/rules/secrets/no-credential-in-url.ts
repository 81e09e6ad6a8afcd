import { literal } from '../../../analysis/credentials/literal';
import { textsWhere } from '../../../analysis/credentials/texts';
import { urlCredential } from '../../../analysis/credentials/url';
import { Severity } from '../../../findings/severity';
import type { Fields } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const noCredentialInUrl = objectRule({
  id: 'no-credential-in-url',
  title: 'No URL holds a login',
  severity: Severity.HIGH,
  controls: [nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: [],
  why: 'URLs end up in logs, error messages and metrics, and the manifest keeps the password in its repository.',
  fix: 'Revoke the password, keep the new one in a Secret that comes from a store, and leave `user:password@` out of the URL.',
  whenNotTo: 'The login is public by design, as with a mirror that everybody may read.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: db }\ndata: { url: "postgres://app:tr0ub4dor3@db.shop/app" }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: db }\ndata: { url: "postgres://db.shop/app" }',
  kinds: ['*'],

  *check({ reference: { kind }, manifest }) {
    if (kind === 'CustomResourceDefinition') {
      return;
    }
    for (const { text, path } of textsWhere(kind === 'Secret' ? withoutData(manifest) : manifest, holdsLogin)) {
      yield { path, cause: path, ...literal(urlCredential(text)!), expected: 'a URL without a login' };
    }
  },
});

/** What a Secret holds is the finding of no-secret-data. */
function withoutData({ data, stringData, ...rest }: Fields): Fields {
  return rest;
}

function holdsLogin(text: string): boolean {
  return urlCredential(text) !== undefined;
}
