import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { display, keyOf } from '../../../kube/reference';
import { setRule } from '../../rule';

export const uniqueObjectName = setRule({
  id: 'unique-object-name',
  title: 'Objects of one kind and namespace have names of their own',
  severity: Severity.HIGH,
  // Files for several clusters, and patches, often lie side by side.
  onYaml: 'not applicable',
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: [],
  why: 'When the manifests are applied, the second object replaces the first one: what the first was for is gone, its policies and roles included.',
  fix: 'Set another `metadata.name`, or leave it out: cdk8s makes one of the construct path.',
  whenNotTo: 'An app whose charts go to different clusters may well have the same objects in each.',
  bad: `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
new kplus.ConfigMap(shop, 'one', { metadata: { name: 'flags' } });
new kplus.ConfigMap(shop, 'two', { metadata: { name: 'flags' } });`,
  good: `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
new kplus.ConfigMap(shop, 'one');
new kplus.ConfigMap(shop, 'two');`,

  *check({ objects }) {
    const seen = new Set<string>();
    for (const object of objects.filter(hasName)) {
      const key = keyOf(object.reference);
      if (seen.has(key)) {
        yield { object, path: 'metadata.name', found: `the name of another ${display(object.reference)}`, expected: 'a name of its own' };
      }
      seen.add(key);
    }
  },
});

/** The API server makes the names of the others. */
function hasName({ manifest }: KubeObject): boolean {
  return (fields(manifest.metadata).name ?? '') !== '';
}
