import { breaches, podWith } from './breaches';

const DROP = 'spec.containers[0].securityContext.capabilities.drop';

test('a container that does not drop ALL is a breach at what it drops', () => {
  expect(breaches('capabilities_restricted', podWith(undefined))).toEqual([`${DROP} is unset, expected [ALL] (web)`]);
  expect(breaches('capabilities_restricted', podWith({ capabilities: { drop: ['NET_RAW', 'all'] } }))).toEqual([
    `${DROP} is [NET_RAW, all], expected [ALL] (web)`,
  ]);
  expect(breaches('capabilities_restricted', podWith({ capabilities: { drop: [] } }))).toEqual([`${DROP} is [], expected [ALL] (web)`]);
});

test('ALL may stand among others', () => {
  expect(breaches('capabilities_restricted', podWith({ capabilities: { drop: ['KILL', 'ALL'] } }))).toEqual([]);
});

test('only NET_BIND_SERVICE may be added', () => {
  expect(breaches('capabilities_restricted', podWith({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE', 'CHOWN'] } }))).toEqual([
    'spec.containers[0].securityContext.capabilities.add[1] is CHOWN, expected unset or NET_BIND_SERVICE (web)',
  ]);
});

test('it starts at v1.22, and leaves Windows alone from v1.25 on', () => {
  const windows = podWith({}, { os: { name: 'windows' } });
  expect(breaches('capabilities_restricted', windows, 21)).toEqual([]);
  expect(breaches('capabilities_restricted', windows, 22)).toHaveLength(1);
  expect(breaches('capabilities_restricted', windows, 24)).toHaveLength(1);
  expect(breaches('capabilities_restricted', windows, 25)).toEqual([]);
});
