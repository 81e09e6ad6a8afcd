import { enforcedBy } from '../../../src/analysis/pod-security/enforced';

const LEVEL = 'pod-security.kubernetes.io/enforce';
const VERSION = 'pod-security.kubernetes.io/enforce-version';

test.each([
  ['no labels', {}, undefined],
  ['a version without a level', { [VERSION]: 'v1.30' }, undefined],
  ['other modes', { 'pod-security.kubernetes.io/warn': 'restricted', 'pod-security.kubernetes.io/audit': 'restricted' }, undefined],
  ['a level', { [LEVEL]: 'baseline' }, { level: 'baseline', version: 'latest' }],
  ['a level and latest', { [LEVEL]: 'privileged', [VERSION]: 'latest' }, { level: 'privileged', version: 'latest' }],
  ['a level and a version', { [LEVEL]: 'restricted', [VERSION]: 'v1.0' }, { level: 'restricted', version: 0 }],
  ['what is no level', { [LEVEL]: 'Baseline', [VERSION]: 'v1.30' }, { level: 'restricted', version: 30 }],
  ['an empty level', { [LEVEL]: '' }, { level: 'restricted', version: 'latest' }],
  ['a level with its version behind it', { [LEVEL]: 'baseline:v1.30' }, { level: 'restricted', version: 'latest' }],
  ['what is no version', { [LEVEL]: 'baseline', [VERSION]: '1.30' }, { level: 'baseline', version: 'latest' }],
  ['a version with zeros before it', { [LEVEL]: 'baseline', [VERSION]: 'v1.030' }, { level: 'baseline', version: 'latest' }],
  ['another major version', { [LEVEL]: 'baseline', [VERSION]: 'v2.0' }, { level: 'baseline', version: 'latest' }],
])('%s', (_, labels, enforced) => {
  expect(enforcedBy(labels)).toEqual(enforced);
});
