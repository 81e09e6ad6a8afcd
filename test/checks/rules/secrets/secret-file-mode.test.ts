import { secretFileMode } from '../../../../src/checks/rules/secrets/secret-file-mode';
import { hitsOf, testRule } from '../../rule-bench';

testRule(secretFileMode, {
  accepts: {
    '0400': 'volumes: [{ name: db, secret: { secretName: db, defaultMode: 0400 } }]',
    'the same in decimal digits': 'volumes: [{ name: db, secret: { secretName: db, defaultMode: 288 } }]',
    'a mode for each file': 'volumes: [{ name: db, secret: { secretName: db, items: [{ key: a, path: a, mode: 0400 }] } }]',
    'a ConfigMap': 'volumes: [{ name: app, configMap: { name: app } }]',
    'a projected volume without secrets': 'volumes: [{ name: app, projected: { sources: [{ configMap: { name: app } }] } }]',
    'what a driver mounts, with modes of its own': 'volumes: [{ name: db, csi: { driver: secrets-store.csi.k8s.io } }]',
    'Windows, which has no modes': 'os: { name: windows }\nvolumes: [{ name: db, secret: { secretName: db } }]',
  },
  rejects: {
    'no mode': ['volumes: [{ name: db, secret: { secretName: db } }]', 'spec.volumes[0].secret.defaultMode'],
    'a mode for everybody': ['volumes: [{ name: db, secret: { secretName: db, defaultMode: 0444 } }]', 'spec.volumes[0].secret.defaultMode'],
    'a mode for writing': ['volumes: [{ name: db, secret: { secretName: db, defaultMode: 0640 } }]', 'spec.volumes[0].secret.defaultMode'],
    'files without a mode of their own': [
      'volumes: [{ name: db, secret: { secretName: db, items: [{ key: a, path: a, mode: 0400 }, { key: b, path: b }] } }]', 'spec.volumes[0].secret.defaultMode',
    ],
    'a file with another mode': [
      'volumes: [{ name: db, secret: { secretName: db, defaultMode: 0400, items: [{ key: a, path: a, mode: 0444 }] } }]', 'spec.volumes[0].secret.items[0].mode',
    ],
    'a projected volume': ['volumes: [{ name: db, projected: { sources: [{ secret: { name: db } }] } }]', 'spec.volumes[0].projected.defaultMode'],
    'a file of a projected volume': [
      'volumes: [{ name: db, projected: { defaultMode: 0400, sources: [{ secret: { name: db, items: [{ key: a, path: a, mode: 0644 }] } }] } }]',
      'spec.volumes[0].projected.sources[0].secret.items[0].mode',
    ],
    'a wrong type': ['volumes: [{ name: db, secret: { secretName: db, defaultMode: "0400" } }]', 'spec.volumes[0].secret.defaultMode'],
  },
});

test('writes modes as chmod does', () => {
  const found = (mode: string) => hitsOf(secretFileMode, `volumes: [{ name: db, secret: { secretName: db${mode} } }]`)[0]!.breach.found;
  expect([found(''), found(', defaultMode: 292'), found(', defaultMode: "0444"')]).toEqual(['unset (0644)', '0444', '"0444"']);
});
