import { breaches, pod, podWith } from './breaches';

test('a privileged container is a breach, whatever list it is in', () => {
  const containers = [{ name: 'debug', securityContext: { privileged: true } }];
  expect(breaches('privileged', pod({ initContainers: containers, ephemeralContainers: containers }))).toEqual([
    'spec.initContainers[0].securityContext.privileged is true, expected false or unset (debug)',
    'spec.ephemeralContainers[0].securityContext.privileged is true, expected false or unset (debug)',
  ]);
});

test('false, null and nothing are not privileged', () => {
  expect(breaches('privileged', podWith({ privileged: false }))).toEqual([]);
  expect(breaches('privileged', podWith({ privileged: null }))).toEqual([]);
  expect(breaches('privileged', podWith(null))).toEqual([]);
});

test('the security context of the pod has no such field', () => {
  expect(breaches('privileged', pod({ securityContext: { privileged: true } }))).toEqual([]);
});
