import { breaches, pod } from './breaches';

test('each namespace of the host is a breach of its own', () => {
  expect(breaches('hostNamespaces', pod({ hostNetwork: true, hostPID: true, hostIPC: true }))).toEqual([
    'spec.hostNetwork is true, expected false or unset',
    'spec.hostPID is true, expected false or unset',
    'spec.hostIPC is true, expected false or unset',
  ]);
});

test('false, null and nothing share no namespace', () => {
  expect(breaches('hostNamespaces', pod({ hostNetwork: false, hostPID: null }))).toEqual([]);
});

test('a text is not taken for false', () => {
  expect(breaches('hostNamespaces', pod({ hostNetwork: 'false' }))).toEqual(['spec.hostNetwork is "false", expected false or unset']);
});
