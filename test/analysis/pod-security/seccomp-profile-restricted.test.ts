import { breaches, pod, podWith } from './breaches';

const AT_POD = 'spec.securityContext.seccompProfile.type is unset, expected RuntimeDefault or Localhost';

test('where nobody sets a profile, the pod should', () => {
  expect(breaches('seccompProfile_restricted', pod())).toEqual([AT_POD]);
});

test('where some containers set one, the others should', () => {
  const containers = [{ name: 'a', securityContext: { seccompProfile: { type: 'Localhost' } } }, { name: 'b' }];
  expect(breaches('seccompProfile_restricted', pod({ containers }))).toEqual([
    'spec.containers[1].securityContext.seccompProfile.type is unset, expected RuntimeDefault or Localhost (b)',
  ]);
});

test('containers take it from the pod, and may not undo it', () => {
  const securityContext = { seccompProfile: { type: 'RuntimeDefault' } };
  expect(breaches('seccompProfile_restricted', pod({ securityContext }))).toEqual([]);
  expect(breaches('seccompProfile_restricted', podWith({ seccompProfile: { type: 'Unconfined' } }, { securityContext }))).toEqual([
    'spec.containers[0].securityContext.seccompProfile.type is Unconfined, expected RuntimeDefault or Localhost (web)',
  ]);
});

test('an unsafe profile of the pod is one breach, though containers set none', () => {
  expect(breaches('seccompProfile_restricted', pod({ securityContext: { seccompProfile: { type: 'Unconfined' } } }))).toEqual([
    'spec.securityContext.seccompProfile.type is Unconfined, expected RuntimeDefault or Localhost',
  ]);
});

test('it starts at v1.19, and leaves Windows alone from v1.25 on', () => {
  const windows = pod({ os: { name: 'windows' } });
  expect(breaches('seccompProfile_restricted', windows, 18)).toEqual([]);
  expect(breaches('seccompProfile_restricted', windows, 19)).toEqual([AT_POD]);
  expect(breaches('seccompProfile_restricted', windows, 24)).toEqual([AT_POD]);
  expect(breaches('seccompProfile_restricted', windows, 25)).toEqual([]);
});
