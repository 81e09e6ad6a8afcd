import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import { App } from '../../../src/app/app';
import { Policy } from '../../../src/intent/policy/policy';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-schemas-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function appWith(schemas: string): App {
  const file = path.join(folder, 'hardened.yaml');
  fs.writeFileSync(file, `apiVersion: cdk8s-hardened/v1\nkind: Policy\nschemas: [${schemas}]\n`);
  const app = new App({ policy: Policy.fromFile(file), outdir: path.join(folder, 'dist') });
  const chart = new cdk8s.Chart(app, 'shop');
  new cdk8s.ApiObject(chart, 'widget', { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'web', namespace: 'shop' }, spec: { encryptd: true } });
  return app;
}

test('custom resources of an app are judged by the definitions that its policy names, below the folder of the policy', () => {
  fs.mkdirSync(path.join(folder, 'kinds'));
  fs.writeFileSync(path.join(folder, 'kinds', 'widgets.yaml'), `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  names: { kind: Widget }
  versions: [{ name: v1, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { encrypted: { type: boolean } } } } } } }]
`);
  expect(() => appWith('kinds').synth()).toThrow('spec.encryptd is an unknown field of spec, expected encrypted');
});

test('a folder of schemas that does not exist fails the synthesis', () => {
  expect(() => appWith('none').synth()).toThrow('none does not exist, expected a folder of CustomResourceDefinitions');
});
