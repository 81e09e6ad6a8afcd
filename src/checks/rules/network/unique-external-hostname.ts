import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { fields, text } from '../../../kube/fields';
import { compareNames, type KubeObject } from '../../../kube/object';
import { keyPath } from '../../../kube/path';
import { display } from '../../../kube/reference';
import { setRule } from '../../rule';

const ID = 'unique-external-hostname';

/** The annotation that external-dns makes names from, and the one that tells apart records which share a name on purpose. */
const HOSTNAME = 'external-dns.alpha.kubernetes.io/hostname';
const IDENTIFIER = 'external-dns.alpha.kubernetes.io/set-identifier';

export const uniqueExternalHostname = setRule({
  id: ID,
  title: 'No two objects ask for the same name in DNS',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards of security leave names to operations.',
  knownAs: ['kyverno:require-unique-external-dns'],
  why: 'Which of both gets the traffic is chance; whoever may write a Service can take a name from others.',
  fix: `Name another host in the annotation \`${HOSTNAME}\`, or tell the records apart with \`${IDENTIFIER}\`.`,
  whenNotTo: 'Two objects stand for the same addresses, as while one takes the place of the other.',
  bad: `${service('web', 'shop.example.com')}\n---\n${service('api', 'shop.example.com')}`,
  good: `${service('web', 'shop.example.com')}\n---\n${service('api', 'api.example.com')}`,
  options: record({}),
  examplePolicy: `rules: { ${ID}: {} }`,

  *check({ objects }) {
    const first = new Map<string, KubeObject>();
    for (const object of objects.filter(each => hostsOf(each).length > 0).sort(compareNames)) {
      for (const { host, key } of hostsOf(object)) {
        const twin = first.get(key);
        first.set(key, twin ?? object);
        if (twin && twin !== object) {
          yield { object, path: keyPath('metadata.annotations', HOSTNAME), found: `${host}, which ${display(twin.reference)} has too`, expected: 'a name of its own', cause: host };
        }
      }
    }
  },
});

function hostsOf({ manifest }: KubeObject): { readonly host: string; readonly key: string }[] {
  const annotations = fields(fields(manifest.metadata).annotations);
  const hosts = text(annotations[HOSTNAME])?.split(',').map(host => host.trim().toLowerCase().replace(/\.$/, '')) ?? [];
  return hosts.filter(host => host !== '').map(host => ({ host, key: `${host} ${text(annotations[IDENTIFIER]) ?? ''}` }));
}

function service(name: string, host: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, annotations: { ${HOSTNAME}: ${host} } }\nspec: { type: LoadBalancer }`;
}
