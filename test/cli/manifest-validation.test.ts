import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ManifestValidation } from '../../src/index';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-validation-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What cdk8s-cli would hear about a manifest. */
async function validate(manifest: string, properties: Record<string, unknown> = {}): Promise<{ violations: { ruleName: string }[]; status?: string }> {
  const file = path.join(folder, 'web.k8s.yaml');
  fs.writeFileSync(file, manifest);
  const heard: { violations: { ruleName: string }[]; status?: string } = { violations: [] };
  const report = { addViolation: (violation: { ruleName: string }) => heard.violations.push(violation), submit: (status: string) => heard.status = status };
  await new ManifestValidation(properties).validate({ manifests: [file], report });
  return heard;
}

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { ${spec}containers: [{ name: web, image: registry.example/web:1.0.0 }] }\n`;

test('is judged by the profile and the threshold of its properties', async () => {
  await expect(validate(pod(''), { profile: 'baseline' })).resolves.toEqual({ violations: [], status: 'success' });
  await expect(validate(pod('hostPID: true, '), { profile: 'baseline' })).resolves.toMatchObject({ status: 'failure' });
  const { violations, status } = await validate(pod(''), { profile: 'restricted', failOn: 'critical' });
  expect([violations.length > 0, status]).toEqual([true, 'success']);
});

test.each([
  [{ failOn: 'hgh' }, 'cdk8s.yaml: properties.failOn is hgh, expected one of critical, high, medium, low, never'],
  [{ kubernetes: '1.2' }, 'cdk8s.yaml: properties.kubernetes is 1.2, expected a version from'],
  [{ kubernetes: 1.3 }, 'cdk8s.yaml: properties.kubernetes is 1.3, expected a text'],
  [{ policy: 'nowhere.yaml' }, 'nowhere.yaml cannot be read'],
])('says what is wrong with %j', async (properties, message) => {
  await expect(validate(pod(''), properties)).rejects.toThrow(message);
});

test('a manifest that cannot be read, or nothing to judge, is no success', async () => {
  await expect(validate('a: [')).rejects.toThrow('web.k8s.yaml');
  await expect(validate('')).rejects.toThrow('nothing was judged');
});
