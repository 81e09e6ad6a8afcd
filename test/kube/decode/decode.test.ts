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

const read = (text: string) => decodeText(text, 'fruit.yaml', fruit);

test('reads what is as it should be', () => {
  expect(read('kind: Fruit\ncolour: red\nsizes: [3cm]\nnames: { de: Apfel }')).toEqual({ kind: 'Fruit', colour: 'red', sizes: ['3cm'], names: new Map([['de', 'Apfel']]) });
});

test.each([
  ['colour: red', 'fruit.yaml:1: the document is without kind, expected a mapping with kind'],
  ['kind: Frut', 'fruit.yaml:1: kind is "Frut", expected Fruit'],
  ['kind: Fruit\ncolour: blue', 'fruit.yaml:2: colour is "blue", expected one of red, green'],
  ['kind: Fruit\n\ncolor: red', 'fruit.yaml:3: color is not a known field, expected kind, colour, sizes, names; did you mean colour?'],
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
