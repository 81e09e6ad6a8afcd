import { secretVolumes } from '../../../src/analysis/secrets/secret-volumes';

test('finds Secrets, projected ones and what the Secrets Store driver mounts', () => {
  const volumes = secretVolumes({
    volumes: [
      { name: 'a', secret: { secretName: 's', items: [{ key: 'k', path: 'p' }] } },
      { name: 'b', projected: { sources: [{ configMap: { name: 'c' } }, { secret: { name: 't' } }] } },
      { name: 'd', csi: { driver: 'secrets-store.csi.k8s.io' } },
      { name: 'e', csi: { driver: 'example.csi' } }, { name: 'f', configMap: { name: 'c' } }, { name: 'g', projected: { sources: [{ configMap: {} }] } }, 'h',
    ],
  });
  expect(volumes.map(({ name, path, secrets }) => [name, path, secrets.map(secret => [secret.name, secret.path, secret.items?.length])])).toEqual([
    ['a', 'volumes[0].secret', [['s', 'volumes[0].secret.secretName', 1]]],
    ['b', 'volumes[1].projected', [['t', 'volumes[1].projected.sources[1].secret.name', undefined]]],
    ['d', 'volumes[2].csi', []],
  ]);
});
