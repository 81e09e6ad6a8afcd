import { displaySeconds, secondsOf } from '../../src/kube/duration';

test.each([
  ['0', 0], ['90s', 90], ['15m', 900], ['1h0m0s', 3600], ['1h30m', 5400], ['1.5h', 5400], ['.5m', 30], ['500ms', 0.5], ['1us1µs', 2e-6],
])('%s is %d seconds', (text, seconds) => {
  expect(secondsOf(text)).toBeCloseTo(seconds, 9);
});

test.each(['', '1', '1d', 's', '-1s', '1h ', '1h 30m', 'h1', '1.2.3s', '00'])('%j is no span of time', text => {
  expect(secondsOf(text)).toBeUndefined();
});

test.each([[0, '0s'], [45, '45s'], [60, '60s'], [90, '90s'], [120, '2m'], [5400, '90m'], [7200, '2h']])('%d seconds are shown as %s', (seconds, text) => {
  expect(displaySeconds(seconds)).toBe(text);
});
