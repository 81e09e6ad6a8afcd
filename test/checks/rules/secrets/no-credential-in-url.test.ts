import { noCredentialInUrl } from '../../../../src/checks/rules/secrets/no-credential-in-url';
import { Severity } from '../../../../src/findings/severity';
import { CHOSEN } from '../../../analysis/credentials/made';
import { hitsOf, testRule } from '../../rule-bench';

const object = (kind: string, parts: object) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: app }\n${Object.entries(parts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}`;
const URL_WITH_LOGIN = `postgres://app:${CHOSEN}@db/app`;

testRule(noCredentialInUrl, {
  accepts: {
    'a URL': object('ConfigMap', { data: { url: 'postgres://db/app' } }),
    'a user alone': object('ConfigMap', { data: { url: 'ssh://git@github.com/acme/web' } }),
    'the data of a Secret, which is another finding': object('Secret', { stringData: { url: URL_WITH_LOGIN } }),
    'a definition': object('CustomResourceDefinition', { spec: { description: URL_WITH_LOGIN } }),
  },
  rejects: {
    'a ConfigMap': [object('ConfigMap', { data: { 'app.conf': `a: 1\nurl: ${URL_WITH_LOGIN}\n` } }), 'data["app.conf"]'],
    'a variable': [object('Pod', { spec: { containers: [{ name: 'web', env: [{ name: 'URL', value: URL_WITH_LOGIN }] }] } }), 'spec.containers[0].env[0].value'],
    'an object of whatever kind': [object('Database', { spec: { replicas: [{ url: URL_WITH_LOGIN }] } }), 'spec.replicas[0].url'],
    'an annotation of a Secret': ['apiVersion: v1\nkind: Secret\nmetadata: { name: app, annotations: { url: "http://a:b7f!k2@c" } }', 'metadata.annotations.url'],
  },
});

test('is high, and medium for a password that everybody knows', () => {
  const severityOf = (url: string) => hitsOf(noCredentialInUrl, object('ConfigMap', { data: { url } }))[0]!.breach.severity ?? noCredentialInUrl.severity;
  expect(severityOf(URL_WITH_LOGIN)).toBe(Severity.HIGH);
  expect(severityOf('amqp://guest:guest@mq')).toBe(Severity.MEDIUM);
});
