import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { listOf, mapOf, optional, record } from '../../../src/kube/decode/composite';
import { matching, oneOf, string } from '../../../src/kube/decode/decoder';
import { decodeFile, decodeText } from '../../../src/kube/decode/document';
import { nearest } from '../../../src/kube/decode/nearest';

const fruit = record({
  kind: oneOf('Fruit'),
  colour: optional(oneOf('red', 'green')),
  sizes: optional(listOf(matching(/^\d+cm$/, 'a size such as 3cm'))),
  names: optional(mapOf(string)),
});

/** Anchors of which each stands for eight of the one before. */
function bomb(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `k${level}: &k${level} [${Array.from({ length: 8 }, () => (level === 0 ? 'x' : `*k${level - 1}`)).join(', ')}]`).join('\n');
}

const read = (text: string) => decodeText(text, 'fruit.yaml', fruit);

test('reads what is as it should be', () => {
  expect(read('kind: Fruit\ncolour: red\nsizes: [3cm]\nnames: { de: Apfel }')).toEqual({ kind: 'Fruit', colour: 'red', sizes: ['3cm'], names: new Map([['de', 'Apfel']]) });
});

test.each([
  ['colour: red', 'fruit.yaml:1: the document is without kind, expected a mapping with kind'],
  ['kind: Frut', 'fruit.yaml:1: kind is "Frut", expected Fruit'],
  ['kind: Fruit\ncolour: blue', 'fruit.yaml:2: colour is "blue", expected one of red, green'],
  ['kind: Fruit\n\ncolor: red', 'fruit.yaml:3: color is not a known field, expected kind, colour, sizes, names; did you mean colour?'],
  ['kind: Fruit\ntoString: red', 'fruit.yaml:2: toString is not a known field, expected kind, colour, sizes, names'],
  ['kind: Fruit\nsizes: 3cm', 'fruit.yaml:2: sizes is "3cm", expected a list'],
  ['kind: Fruit\nsizes:\n  - 3cm\n  - 4', 'fruit.yaml:4: sizes[1] is 4, expected a size such as 3cm'],
  ['kind: Fruit\nnames:\n  de: ""', 'fruit.yaml:3: names.de is "", expected a text'],
  ['kind: Fruit\nnames:', 'fruit.yaml:2: names is null, expected a mapping'],
  ['- kind', 'fruit.yaml:1: the document is ["kind"], expected a mapping'],
  ['', 'fruit.yaml:1: the document is missing, expected a mapping'],
])('%j is refused with file, line, field and what was expected', (text, message) => {
  expect(() => read(text)).toThrow(new Error(message));
});

test('text that is no YAML is refused with its line', () => {
  expect(() => read('kind: Fruit\ncolour: [')).toThrow(/^fruit\.yaml:\d+: the text is not YAML, expected YAML: /);
});

test.each([
  ['kind: Fruit\nsizes: &a [3cm]\nnames: { de: *b }', 'fruit.yaml:3: the text is not YAML, expected YAML: the alias b stands for nothing'],
  ['kind: Fruit\nsizes: &a [*a]', 'fruit.yaml:2: the text is not YAML, expected YAML: an alias stands for what holds it'],
  [`kind: Fruit\n${bomb(7)}`, /^fruit\.yaml:3: the text is not YAML, expected YAML: Excessive alias count/],
])('aliases that lead nowhere are refused with their line: %j', (text, message) => {
  expect(() => read(text)).toThrow(typeof message === 'string' ? new Error(message) : message);
});

test('an alias is what it stands for, and an error names the place that it stands at', () => {
  expect(read('kind: Fruit\nsizes: [&a 3cm, *a]')).toEqual({ kind: 'Fruit', sizes: ['3cm', '3cm'] });
  expect(() => read('kind: Fruit\nnames: &a { de: Apfel }\nsizes: *a')).toThrow('sizes is {"de":"Apfel"}, expected a list');
});

test('a long value is not repeated in full', () => {
  expect(() => read(`kind: ${'x'.repeat(10_000)}`)).toThrow(new Error(`fruit.yaml:1: kind is "${'x'.repeat(199)}…, expected Fruit`));
});

describe('bytes', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'decode-')), 'fruit.yaml');
  afterAll(() => fs.rmSync(path.dirname(file), { recursive: true }));

  test('that are no text are refused with their line', () => {
    fs.writeFileSync(file, Buffer.from('kind: Fruit\nnames: { de: \xff }', 'latin1'));
    expect(() => decodeFile(file, fruit, 'fruit.yaml')).toThrow(new Error('fruit.yaml:2: the text is not UTF-8, expected UTF-8'));
  });

  test('may be UTF-16, or have a byte order mark', () => {
    fs.writeFileSync(file, Buffer.from('\ufeffkind: Fruit', 'utf16le'));
    expect(decodeFile(file, fruit)).toEqual({ kind: 'Fruit' });
    fs.writeFileSync(file, '\ufeffkind: Fruit');
    expect(decodeFile(file, fruit)).toEqual({ kind: 'Fruit' });
  });
});

test('a file that is not there is named', () => {
  expect(() => decodeFile('/nowhere/fruit.yaml', fruit)).toThrow(/^\/nowhere\/fruit\.yaml cannot be read, expected a file: ENOENT/);
});

test('says in JSON Schema what it reads', () => {
  expect(fruit.schema).toEqual({
    type: 'object',
    required: ['kind'],
    additionalProperties: false,
    properties: {
      kind: { enum: ['Fruit'] },
      colour: { enum: ['red', 'green'] },
      sizes: { type: 'array', items: { type: 'string', pattern: '^\\d+cm$' } },
      names: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
    },
  });
});

test.each([
  ['color', 'colour'], ['KIND', 'kind'], ['szies', 'sizes'], ['unrelated', undefined], ['x', undefined],
])('%s was probably meant to be %s', (word, expected) => {
  expect(nearest(word, ['kind', 'colour', 'sizes', 'names'])).toBe(expected);
});
