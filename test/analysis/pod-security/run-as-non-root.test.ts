import { breaches, pod, podWith } from './breaches';

const AT_POD = 'spec.securityContext.runAsNonRoot is unset, expected true';

test('where nobody says it, the pod should', () => {
  expect(breaches('runAsNonRoot', pod({ containers: [{ name: 'a' }, { name: 'b' }] }))).toEqual([AT_POD]);
});

test('where some containers say it, the others should', () => {
  const containers = [{ name: 'a', securityContext: { runAsNonRoot: true } }, { name: 'b', securityContext: { runAsNonRoot: null } }];
  expect(breaches('runAsNonRoot', pod({ containers }))).toEqual(['spec.containers[1].securityContext.runAsNonRoot is unset, expected true (b)']);
});

test('containers take it from the pod', () => {
  expect(breaches('runAsNonRoot', pod({ securityContext: { runAsNonRoot: true } }))).toEqual([]);
});

test('a container that says otherwise is a breach under a pod that says it', () => {
  expect(breaches('runAsNonRoot', podWith({ runAsNonRoot: false }, { securityContext: { runAsNonRoot: true } }))).toEqual([
    'spec.containers[0].securityContext.runAsNonRoot is false, expected true (web)',
  ]);
});

test('a pod that says false is one breach, though its containers say true or nothing', () => {
  const containers = [{ name: 'a', securityContext: { runAsNonRoot: true } }, { name: 'b' }];
  expect(breaches('runAsNonRoot', pod({ securityContext: { runAsNonRoot: false }, containers }))).toEqual([
    'spec.securityContext.runAsNonRoot is false, expected true',
  ]);
});

test('a user id other than 0 does not say it', () => {
  expect(breaches('runAsNonRoot', pod({ securityContext: { runAsUser: 1000 } }))).toEqual([AT_POD]);
});

test('a user namespace allows root from v1.35 on', () => {
  expect(breaches('runAsNonRoot', pod({ hostUsers: false }), 34)).toEqual([AT_POD]);
  expect(breaches('runAsNonRoot', pod({ hostUsers: false }), 35)).toEqual([]);
});

test('Windows is not left alone', () => {
  expect(breaches('runAsNonRoot', pod({ os: { name: 'windows' } }))).toEqual([AT_POD]);
});
