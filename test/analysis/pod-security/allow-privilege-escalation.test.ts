import { breaches, pod, podWith } from './breaches';

test('each container has to say false itself', () => {
  const containers = [{ name: 'a' }, { name: 'b', securityContext: { allowPrivilegeEscalation: true } }, { name: 'c', securityContext: { allowPrivilegeEscalation: false } }];
  expect(breaches('allowPrivilegeEscalation', pod({ containers, securityContext: { allowPrivilegeEscalation: false } }))).toEqual([
    'spec.containers[0].securityContext.allowPrivilegeEscalation is unset, expected false (a)',
    'spec.containers[1].securityContext.allowPrivilegeEscalation is true, expected false (b)',
  ]);
});

test('Windows is left alone from v1.25 on', () => {
  const windows = podWith({}, { os: { name: 'windows' } });
  expect(breaches('allowPrivilegeEscalation', windows, 24)).toHaveLength(1);
  expect(breaches('allowPrivilegeEscalation', windows, 25)).toEqual([]);
  expect(breaches('allowPrivilegeEscalation', podWith({}, { os: { name: 'Windows' } }), 25)).toHaveLength(1);
});
