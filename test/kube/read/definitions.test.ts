import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readDefinitions } from '../../../src/kube/read/definitions';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-definitions-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A folder of its own with one file. */
function write(text: string): string {
  const own = fs.mkdtempSync(path.join(folder, 'schemas-'));
  fs.mkdirSync(path.join(own, 'below'));
  fs.writeFileSync(path.join(own, 'below', 'widgets.yaml'), text);
  return own;
}

const definition = (spec: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
${spec}`;

const WHOLE = definition('  { group: example.com, names: { kind: Widget }, versions: [{ name: v1, schema: { openAPIV3Schema: { type: object } } }] }\n');

test('definitions are read from all files of a folder, and of one file, beside other objects', () => {
  const own = write(`apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n---\n${WHOLE}---\n${WHOLE.replaceAll('widgets', 'gadgets')}`);
  const names = ['widgets.example.com', 'gadgets.example.com'];
  expect(readDefinitions(own).map(each => each.reference.name)).toEqual(names);
  expect(readDefinitions(path.join(own, 'below', 'widgets.yaml')).map(each => each.reference.name)).toEqual(names);
});

test.each([
  ['a group that is missing', definition('  names: { kind: Widget }\n'), ':4: spec.group of CustomResourceDefinition widgets.example.com is unset, expected a text'],
  ['a kind that is no text', definition('  group: example.com\n  names: { kind: 1 }\n'), ':6: spec.names.kind of CustomResourceDefinition widgets.example.com is 1, expected a text'],
  ['no versions', definition('  group: example.com\n  names: { kind: Widget }\n'), ':4: spec.versions of CustomResourceDefinition widgets.example.com is unset, expected a list of versions'],
  ['a version without a name', definition('  group: example.com\n  names: { kind: Widget }\n  versions:\n  - served: true\n'), ':8: spec.versions[0].name of CustomResourceDefinition widgets.example.com is unset, expected a text'],
  ['a schema that is a list', WHOLE.replace('{ type: object }', '[]'), ':5: spec.versions[0].schema.openAPIV3Schema of CustomResourceDefinition widgets.example.com is [], expected a mapping'],
  ['a text that is no YAML', `${WHOLE}---\na: b: c\n`, ':7: bad indentation of a mapping entry'],
  ['a document that is no object', `${WHOLE}---\na: b\n`, ':6: the document is a mapping without kind, expected a Kubernetes object with apiVersion and kind'],
])('%s is told with file, line and field', (_, text, message) => {
  expect(() => readDefinitions(write(text), 'schemas')).toThrow(`schemas/below/widgets.yaml${message}`);
});

test('a folder without definitions, and none at all, are told', () => {
  expect(() => readDefinitions(write('apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n'), 'schemas')).toThrow('schemas holds no CustomResourceDefinition, expected at least one');
  expect(() => readDefinitions(path.join(folder, 'none'), 'schemas')).toThrow('schemas does not exist, expected a folder of CustomResourceDefinitions');
});
