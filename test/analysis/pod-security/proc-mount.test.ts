import { breaches, podWith } from './breaches';

const BREACH = 'spec.containers[0].securityContext.procMount is Unmasked, expected unset or Default (web)';

test('an unmasked /proc is a breach', () => {
  expect(breaches('procMount', podWith({ procMount: 'Unmasked' }))).toEqual([BREACH]);
  expect(breaches('procMount', podWith({ procMount: 'Default' }))).toEqual([]);
  expect(breaches('procMount', podWith({ procMount: null }))).toEqual([]);
});

test('an empty text is not the default', () => {
  expect(breaches('procMount', podWith({ procMount: '' }))).toHaveLength(1);
});

test('a user namespace allows it from v1.35 on, but only one that is asked for', () => {
  expect(breaches('procMount', podWith({ procMount: 'Unmasked' }, { hostUsers: false }), 34)).toEqual([BREACH]);
  expect(breaches('procMount', podWith({ procMount: 'Unmasked' }, { hostUsers: false }), 35)).toEqual([]);
  expect(breaches('procMount', podWith({ procMount: 'Unmasked' }, { hostUsers: true }), 35)).toEqual([BREACH]);
  expect(breaches('procMount', podWith({ procMount: 'Unmasked' }, { hostUsers: null }), 35)).toEqual([BREACH]);
});
