import { isConfiguration } from '../../../src/analysis/credentials/configuration';
import { CHOSEN, RANDOM } from './made';

test.each([
  ['INI', '[dates]\ndefault_timezone = UTC\n\n; a comment\n'],
  ['YAML', 'global:\n  resolve_timeout: 5m\nreceivers:\n- name: null\n'],
  ['JSON', '{\n  "datasources": [\n    { "url": "http://prometheus-k8s.monitoring.svc:9090" }\n  ]\n}'],
])('knows %s', (_, text) => {
  expect(isConfiguration('config', text)).toBe(true);
});

test.each([
  ['one line', 'user: app'],
  ['lines of passwords', `alpha\nbravo\n${CHOSEN}`],
  ['a password', `user: app\npassword: ${CHOSEN}`],
  ['a login in a URL', `user: app\nurl: postgres://app:${CHOSEN}@db`],
  ['something random', `user: app\nnonce: ${RANDOM}`],
])('does not take %s for one', (_, text) => {
  expect(isConfiguration('config', text)).toBe(false);
});
