import { breaches, podWith } from './breaches';

test('a process of the node is a breach, at the pod and at each container', () => {
  const windowsOptions = { hostProcess: true };
  expect(breaches('windowsHostProcess', podWith({ windowsOptions }, { securityContext: { windowsOptions } }))).toEqual([
    'spec.securityContext.windowsOptions.hostProcess is true, expected false or unset',
    'spec.containers[0].securityContext.windowsOptions.hostProcess is true, expected false or unset (web)',
  ]);
});

test('false and nothing are none', () => {
  expect(breaches('windowsHostProcess', podWith({ windowsOptions: { hostProcess: false } }, { securityContext: { windowsOptions: {} } }))).toEqual([]);
});
