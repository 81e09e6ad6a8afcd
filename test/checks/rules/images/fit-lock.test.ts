import { findingsOfExample } from '../../example-app';

const DIGEST = `sha256:${'b'.repeat(64)}`;

/** What the rule finds in an app with a lock, and a workload with such a container. */
function found(containers: string, props = 'images: lock'): [string, string | undefined, string, string][] {
  const program = `const app = new hardened.App({ ${props} });
    const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
    new hardened.Deployment(shop, 'web', ${containers});`;
  return findingsOfExample(program).filter(finding => finding.rule === 'fit-lock').map(({ path, container, found: what, expected }) => [path, container, what, expected]);
}

test('accepts an image of the lock, by whatever kind of container', () => {
  expect(found('{ containers: [{ image: "registry.example/web:1.0.0" }], initContainers: [{ image: "registry.example/web:1.0.0" }] }')).toEqual([]);
});

test('accepts anything where there is no lock', () => {
  expect(found('{ containers: [{ image: "registry.example/other:2" }] }', '')).toEqual([]);
});

test('rejects an image that is not in the lock, and names a similar one', () => {
  expect(found('{ containers: [{ image: "registry.example/wbe:1.0.0" }] }')).toEqual([[
    'spec.template.spec.containers[0].image', 'main', 'registry.example/wbe:1.0.0', 'an image of images.lock.yaml; did you mean registry.example/web:1.0.0?',
  ]]);
});

test('rejects another digest than the one of the lock, which stays as it was written', () => {
  const [[, , what, expected] = []] = found(`{ containers: [{ image: "registry.example/web:1.0.0@${DIGEST}" }] }`);
  expect(what).toBe(`registry.example/web:1.0.0@${DIGEST}`);
  expect(expected).toMatch(/^registry\.example\/web:1\.0\.0@sha256:a+ as in images\.lock\.yaml$/);
});
