import { breaches, pod, podWith } from './breaches';

test('user 0 is a breach, at the pod and at each container', () => {
  expect(breaches('runAsUser', podWith({ runAsUser: 0 }, { securityContext: { runAsUser: 0 } }))).toEqual([
    'spec.securityContext.runAsUser is 0, expected unset or another user than 0',
    'spec.containers[0].securityContext.runAsUser is 0, expected unset or another user than 0 (web)',
  ]);
});

test('a container does not make up for its pod', () => {
  expect(breaches('runAsUser', podWith({ runAsUser: 1000 }, { securityContext: { runAsUser: 0 } }))).toHaveLength(1);
});

test('other users and none are allowed', () => {
  expect(breaches('runAsUser', podWith({ runAsUser: 65534 }, { securityContext: { runAsUser: null } }))).toEqual([]);
});

test('it starts at v1.23, and a user namespace allows root from v1.35 on', () => {
  const root = pod({ hostUsers: false, securityContext: { runAsUser: 0 } });
  expect(breaches('runAsUser', root, 22)).toEqual([]);
  expect(breaches('runAsUser', root, 23)).toHaveLength(1);
  expect(breaches('runAsUser', root, 34)).toHaveLength(1);
  expect(breaches('runAsUser', root, 35)).toEqual([]);
});
