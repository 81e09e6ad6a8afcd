import { allowedVolumeTypes } from '../../../../src/checks/rules/volumes/allowed-volume-types';
import { noHostPath } from '../../../../src/checks/rules/volumes/no-host-path';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

testRule(noHostPath, {
  accepts: {
    'no volumes': '{}',
    'null': 'volumes: [{ name: data, hostPath: null }]',
    'a volume that is no mapping': 'volumes: [data]',
  },
  rejects: {
    'each, mounted or not': [
      'volumes: [{ name: a, emptyDir: {} }, { name: b, hostPath: { path: /b } }, { name: c, hostPath: { path: /c } }]',
      'spec.volumes[1].hostPath', 'spec.volumes[2].hostPath',
    ],
    'a text in place of a mapping': ['volumes: [{ name: data, hostPath: /data }]', 'spec.volumes[0].hostPath'],
  },
});

test('is one finding with the type that is not allowed, volume by volume', () => {
  const yaml = 'volumes: [{ name: a, hostPath: { path: /a } }, { name: b, nfs: { server: b, path: / } }]';
  expect(together([noHostPath, allowedVolumeTypes], yaml)).toEqual(['no-host-path > allowed-volume-types', 'allowed-volume-types']);
});
