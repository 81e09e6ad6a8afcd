import { allowedFlexVolumes } from '../../../../src/checks/rules/volumes/allowed-flex-volumes';
import { NO_POLICY } from '../../../../src/intent/policy/policy-record';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const OTHER = 'volumes: [{ name: a, emptyDir: {} }, { name: b, flexVolume: { driver: example/cifs } }]';

testRule(allowedFlexVolumes, {
  accepts: {
    'an allowed driver': 'volumes: [{ name: a, flexVolume: { driver: example/lvm } }]',
    'other volumes': 'volumes: [{ name: a, emptyDir: {} }]',
  },
  rejects: {
    'another driver': [OTHER, 'spec.volumes[1].flexVolume.driver'],
    'no driver': ['volumes: [{ name: a, flexVolume: {} }]', 'spec.volumes[0].flexVolume.driver'],
  },
  policy: 'rules: { allowed-flex-volumes: { drivers: [example/lvm] } }',
});

test('allows none where the list is empty', () => {
  const [hit] = hitsOf(allowedFlexVolumes, OTHER, { policy: policyOf('rules: { allowed-flex-volumes: { drivers: [] } }') });
  expect(hit!.breach.expected).toBe('no FlexVolume');
});

test('is silent where the policy names no drivers', () => {
  expect(hitsOf(allowedFlexVolumes, OTHER, { policy: NO_POLICY })).toEqual([]);
});
