import { breaches, podWith } from './breaches';

test('an unmasked /proc is a breach in a user namespace too', () => {
  expect(breaches('procMount_restricted', podWith({ procMount: 'Unmasked' }, { hostUsers: false }))).toEqual([
    'spec.containers[0].securityContext.procMount is Unmasked, expected unset or Default (web)',
  ]);
});

test('it starts at v1.35, where procMount becomes laxer', () => {
  expect(breaches('procMount_restricted', podWith({ procMount: 'Unmasked' }), 34)).toEqual([]);
  expect(breaches('procMount_restricted', podWith({ procMount: 'Unmasked' }), 35)).toHaveLength(1);
});
