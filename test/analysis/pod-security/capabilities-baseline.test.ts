import { breaches, podWith } from './breaches';

test('each capability beyond the usual ones is a breach', () => {
  const [first, ...others] = breaches('capabilities_baseline', podWith({ capabilities: { add: ['CHOWN', 'NET_RAW', 'ALL'] } }));
  expect(first).toMatch(/^spec\.containers\[0\]\.securityContext\.capabilities\.add\[1\] is NET_RAW, expected unset or one of AUDIT_WRITE, .*, SYS_CHROOT \(web\)$/);
  expect(others).toHaveLength(1);
});

test('names are taken as they are written', () => {
  expect(breaches('capabilities_baseline', podWith({ capabilities: { add: ['CAP_CHOWN', 'chown', '', null] } }))).toHaveLength(4);
});

test('dropping is not asked for', () => {
  expect(breaches('capabilities_baseline', podWith({ capabilities: { drop: ['NET_RAW'] } }))).toEqual([]);
  expect(breaches('capabilities_baseline', podWith({ capabilities: { add: null } }))).toEqual([]);
});
