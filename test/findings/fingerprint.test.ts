import { type Finding } from '../../src/findings/finding';
import { fingerprints } from '../../src/findings/fingerprint';
import { Severity } from '../../src/findings/severity';

const FINDING: Finding = {
  rule: 'no-host-network',
  severity: Severity.HIGH,
  resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
  container: 'web',
  path: 'spec.template.spec.containers[0].env[3]',
  found: 'true',
  expected: 'false',
  message: '',
  fix: '',
  controls: [],
};

const one = (change: Partial<Finding>) => fingerprints([{ ...FINDING, ...change }])[0];

test.each<[string, Partial<Finding>]>([
  ['another line', { source: { file: 'a.yaml', line: 9, column: 1 } }],
  ['another place in a list', { path: 'spec.template.spec.containers[1].env[0]' }],
  ['another version of the API', { resource: { ...FINDING.resource, apiVersion: 'apps/v1beta1' } }],
  ['another severity', { severity: Severity.LOW }],
])('a fingerprint stays with %s', (_, change) => {
  expect(one(change)).toBe(one({}));
});

test.each<[string, Partial<Finding>]>([
  ['another rule', { rule: 'no-host-pid' }],
  ['another object', { resource: { ...FINDING.resource, name: 'api' } }],
  ['another namespace', { resource: { ...FINDING.resource, namespace: 'orders' } }],
  ['another group', { resource: { ...FINDING.resource, apiVersion: 'acme.example/v1' } }],
  ['another container', { container: 'proxy' }],
  ['another field', { path: 'spec.template.spec.containers[0].args[3]' }],
])('a fingerprint changes with %s', (_, change) => {
  expect(one(change)).not.toBe(one({}));
});

test('findings that are alike are numbered', () => {
  const [first, second] = fingerprints([FINDING, { ...FINDING, path: FINDING.path.replace('3', '4') }]);
  expect([first!.split(':')[1], second!.split(':')[1]]).toEqual(['1', '2']);
  expect(first!.split(':')[0]).toBe(second!.split(':')[0]);
});
