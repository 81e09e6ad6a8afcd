import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv/dist/2020';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { Policy } from '../../src/index';

const HEAD = 'apiVersion: cdk8s-hardened/v1\nkind: Policy\n';
const FULL = `${HEAD}profile: strict
kubernetes: "1.34"
failOn: never
namespace: shop
rules: { no-latest-tag: {}, cpu-limit: }
trustedRegistries: [ghcr.io/acme]
zones: { partners: { mayReach: [internal] } }
apiServer: { cidrs: [10.0.0.1/32] }
dns: { preset: openshift, ports: [5353] }
ingressController: { namespace: ingress, labels: { app: nginx } }
externals: [Namespace//shop, ServiceAccount/shop/builder]
honour: [checkov]
waivers: [{ rule: no-host-pid, resource: Pod/shop/web, container: main, reason: why, owner: me, expires: "2027-06-30" }]
`;

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, '../../schemas/policy.schema.json'), 'utf8')) as object;
const validate = new Ajv({ validateFormats: false }).compile(schema);

/** Whether our own reader takes a policy. */
function takes(text: string): boolean {
  try {
    Policy.fromYaml(text);
    return true;
  } catch {
    return false;
  }
}

test('reads each field', () => {
  expect(takes(FULL)).toBe(true);
  expect(validate(load(FULL))).toBe(true);
});

test.each([
  ['kubernetes: 1.18', 'policy:3: kubernetes is 1.18, expected a version from "1.19" to "1.37"'],
  ['kubernetes: latest', 'policy:3: kubernetes is "latest", expected a version from'],
  ['profile: hard', 'policy:3: profile is "hard", expected one of baseline, restricted, hardened, strict'],
  ['dns: { ports: [99999] }', 'policy:3: dns.ports[0] is 99999, expected a port from 1 to 65535'],
  ['apiServer: { cidrs: [999.1.1.1/99] }', 'policy:3: apiServer.cidrs[0] is "999.1.1.1/99", expected addresses with their mask such as 10.0.0.0/8'],
  ['externals: [web]', 'policy:3: externals[0] is "web", expected `Kind/namespace/name`'],
  ['waivers: [{ rule: x, resource: Pod/a/b, expires: 2026-02-30 }]', 'policy:3: waivers[0].expires is "2026-02-30", expected a date such as 2027-06-30'],
  ['waivers: [{ rule: x, resource: web }]', 'policy:3: waivers[0].resource is "web", expected `Kind/namespace/name`'],
  ['waiver: []', 'policy:3: waiver is not a known field'],
])('%s is refused with line and field', (line, message) => {
  expect(() => Policy.fromYaml(`${HEAD}${line}\n`)).toThrow(message);
});

test('reads 1.30 as the version it is, with and without quotes', () => {
  expect(takes(`${HEAD}kubernetes: 1.30\n`)).toBe(true);
});

test('the JSON Schema refuses each field and word that the reader refuses', () => {
  const words = fc.constantFrom('strict', 'hardened', 'weak', 'high', 'never', 'checkov', 'x', '', 3, null, true);
  const fields = fc.constantFrom('profile', 'failOn', 'honour', 'namespace', 'trustedRegistries', 'profil', 'zones');
  fc.assert(fc.property(fields, fc.oneof(words, fc.array(words, { maxLength: 2 })), (field, value) => {
    const policy = { apiVersion: 'cdk8s-hardened/v1', kind: 'Policy', [field]: value };
    expect(takes(JSON.stringify(policy))).toBe(validate(policy));
  }), { numRuns: 300 });
});
