import { levelVersion, NEWEST_POD_SECURITY_VERSION } from '../../../src/analysis/pod-security/level-version';

test('a level alone means its latest version', () => {
  expect(levelVersion('baseline')).toEqual({ level: 'baseline', version: 'latest' });
  expect(levelVersion('privileged')).toEqual({ level: 'privileged', version: 'latest' });
});

test.each([
  ['restricted:v1.34', 34],
  ['restricted:v1.0', 0],
  ['restricted:v1.99', 99],
  ['restricted:latest', 'latest'],
] as const)('%s is read', (text, version) => {
  expect(levelVersion(text)).toEqual({ level: 'restricted', version });
});

test.each(['', 'Restricted', 'hardened', ' baseline', ':latest', 'restricted v1.34', 'constructor'])('%j is no level', text => {
  const level = text.split(':')[0];
  expect(() => levelVersion(text)).toThrow(`Pod Security level is ${JSON.stringify(level)}, expected privileged, baseline or restricted`);
});

test.each(['', '1.34', 'v1', 'v1.', 'v1.034', 'v2.0', 'v1.34.0', 'v1.-1', 'Latest', 'v1.3:4', `v1.${'9'.repeat(30)}`])('%j is no version', version => {
  expect(() => levelVersion(`restricted:${version}`)).toThrow(
    `Pod Security version is ${JSON.stringify(version)}, expected latest or v1.0 to v1.${NEWEST_POD_SECURITY_VERSION}`,
  );
});
