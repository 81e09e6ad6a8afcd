import { noHostPath } from '../../../../src/checks/rules/volumes/no-host-path';
import { readOnlyHostPath } from '../../../../src/checks/rules/volumes/read-only-host-path';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const VOLUMES = 'volumes: [{ name: data, hostPath: { path: /data } }, { name: tmp, emptyDir: {} }]';

testRule(readOnlyHostPath, {
  accepts: {
    'a volume that nobody mounts': VOLUMES,
    'other volumes that are written to': `containers: [{ volumeMounts: [{ name: tmp, mountPath: /tmp }] }]\n${VOLUMES}`,
    'a mount of a volume that does not exist': `containers: [{ volumeMounts: [{ name: other, mountPath: /tmp }] }]\n${VOLUMES}`,
  },
  rejects: {
    'each mount of each container': [
      `containers: [{ volumeMounts: [{ name: tmp }, { name: data }] }]\ninitContainers: [{ name: setup, volumeMounts: [{ name: data, readOnly: false }] }]\n${VOLUMES}`,
      'spec.initContainers[0].volumeMounts[0].readOnly', 'spec.containers[0].volumeMounts[1].readOnly',
    ],
    'a text, which is not true': [
      `containers: [{ volumeMounts: [{ name: data, readOnly: "true" }] }]\n${VOLUMES}`, 'spec.containers[0].volumeMounts[0].readOnly',
    ],
  },
});

test('stands beside the finding about the path, since a waiver for the one is none for the other', () => {
  const yaml = `containers: [{ volumeMounts: [{ name: data }] }]\n${VOLUMES}`;
  expect(together([readOnlyHostPath, noHostPath], yaml)).toEqual(['read-only-host-path', 'no-host-path']);
});
