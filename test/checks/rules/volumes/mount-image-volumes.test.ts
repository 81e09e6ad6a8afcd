import { mountImageVolumes } from '../../../../src/checks/rules/volumes/mount-image-volumes';
import { foundWith } from '../../evidence';

const found = (volumes: string, mounts: string) => foundWith(mountImageVolumes, `config: { volumes: [${volumes}] }`, '{}', `volumeMounts: [${mounts}]`);

test.each([
  ['an image without volumes', '', ''],
  ['a mount at the volume', '/data', '{ name: a, mountPath: /data }'],
  ['slashes of another number', '/data/, /', '{ name: a, mountPath: //data }, { name: b, mountPath: / }'],
])('accepts %s', (_, volumes, mounts) => {
  expect(found(volumes, mounts)).toEqual([]);
});

test.each([
  ['each volume without a mount', '/data, /cache', '{ name: a, mountPath: /data }', ['an image with a volume at /cache, which nothing is mounted at; expected a mount at /cache']],
  ['a mount above, below which the runtime makes the volume all the same', '/var/lib/db', '{ name: a, mountPath: /var/lib }',
    ['an image with a volume at /var/lib/db, which nothing is mounted at; expected a mount at /var/lib/db']],
])('rejects %s', (_, volumes, mounts, what) => {
  expect(found(volumes, mounts)).toEqual(what);
});
