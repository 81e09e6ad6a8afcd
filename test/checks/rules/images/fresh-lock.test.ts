import { freshLock } from '../../../../src/checks/rules/images/fresh-lock';
import { findingsOfExample } from '../../example-app';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const lock = (...resolved: string[]) => `apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages:\n${resolved.map((each, index) => (
  `  - { image: "ghcr.io/acme/web:${index}@${DIGEST}"${each === '' ? '' : `, resolvedAt: "${each}"`} }`
)).join('\n')}`;

testRule(freshLock, {
  accepts: {
    'an image of today': lock('2026-11-21T02:07:17Z'),
    'one of the last day that counts': lock('2026-10-22T00:00:00Z'),
    'a clock that is ahead': lock('2026-11-22T03:00:00Z'),
    'no lock at all': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [] }',
  },
  rejects: {
    'each image that was resolved before': [lock('2026-11-21T02:07:17Z', '2026-10-21T23:00:00Z', '2020-01-01T00:00:00+02:00'), 'images[1].resolvedAt', 'images[2].resolvedAt'],
    'an image of which nobody knows': [lock(''), 'images[0].resolvedAt'],
  },
});

test('says how old it is', () => {
  const [hit] = hitsOf(freshLock, lock('2026-09-01T12:00:00Z'), { policy: policyOf('rules: { fresh-lock: { days: 7 } }') });
  expect(hit!.breach).toMatchObject({ found: `2026-09-01T12:00:00Z for ghcr.io/acme/web:0@${DIGEST}, 81 days ago`, expected: 'a moment of the last 7 days' });
});

test('judges the lock of an app, and says which it is', () => {
  const found = findingsOfExample(`const app = new hardened.App({ images: lock, policy: hardened.Policy.fromYaml(
    'apiVersion: cdk8s-hardened/v1\\nkind: Policy\\nrules: { fresh-lock: { days: 7 } }') });
  new hardened.Chart(app, 'shop', { namespace: 'shop' });`).filter(({ rule }) => rule === 'fresh-lock');
  expect(found.map(({ resource, path }) => [resource.kind, resource.name, path])).toEqual([['ImageLock', 'images.lock.yaml', 'images[0].resolvedAt']]);
});

test('fails by itself for a lock that does not read as one', () => {
  const [hit] = hitsOf(freshLock, lock('yesterday'));
  expect([hit!.card.id, hit!.breach.found]).toEqual(['rule-failed', expect.stringContaining('images[0].resolvedAt is "yesterday", expected a moment')]);
});
