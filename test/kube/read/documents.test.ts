import * as fc from 'fast-check';
import * as yaml from 'js-yaml';
import { readDocuments } from '../../../src/kube/read/documents';

const values = (text: string) => readDocuments(text).documents.map(document => document.value);
const value = (scalar: string) => (values(`key: ${scalar}`)[0] as { key: unknown }).key;

describe('scalars are read as kubectl reads them', () => {
  test.each([
    ['yes', true], ['Yes', true], ['on', true], ['y', true], ['true', true], ['TRUE', true], ['no', false], ['off', false], ['N', false], ['False', false],
    ['"yes"', 'yes'], ['\'no\'', 'no'], ['yEs', 'yEs'],
    ['0400', 0o400], ['0o17', 0o17], ['0x1F', 31], ['0b101', 5], ['-0x1', -1], ['+7', 7], ['1_000', 1000], ['08', 8], ['0', 0],
    ['1.5', 1.5], ['.5', 0.5], ['1e3', 1000], ['1e+3', 1000], ['1.', 1],
    ['1:30', '1:30'], ['2026-11-21', '2026-11-21'], ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00Z'], ['1.2.3', '1.2.3'], ['100m', '100m'],
    ['~', null], ['', null], ['null', null], ['NULL', null], ['"null"', 'null'],
  ])('%s is %j', (scalar, expected) => {
    expect(value(scalar)).toEqual(expected);
  });

  test('a key that looks like a boolean is one, as text', () => {
    expect(values('{ y: 1, x: 2 }')).toEqual([{ true: 1, x: 2 }]);
  });
});

test('merge keys are merged', () => {
  expect(values('base: &base { a: 1, b: 2 }\nmore: { <<: *base, b: 3 }')).toEqual([{ base: { a: 1, b: 2 }, more: { a: 1, b: 3 } }]);
});

describe('documents', () => {
  test('are separated by markers, and empty ones are left out', () => {
    expect(values('---\na: 1\n---\n---\n# nothing\n--- \nb: 2\n...\n---\nc: 3\n')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });

  test('may have directives before their marker', () => {
    expect(values('%YAML 1.1\n---\na: 1\n')).toEqual([{ a: 1 }]);
  });

  test('may start behind the marker', () => {
    expect(values('--- { a: 1 }\n--- text\n')).toEqual([{ a: 1 }, 'text']);
  });

  test('may have a byte order mark and Windows line ends', () => {
    expect(values('\uFEFFa: 1\r\n---\r\nb: 2\r\n')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test('may be JSON, with tabs and with lines that start with a marker', () => {
    expect(values('{\n\t"a": "x\\n---\\ny"\n}')).toEqual([{ a: 'x\n---\ny' }]);
    expect(values('{ a: 1, b: [c] }')).toEqual([{ a: 1, b: ['c'] }]);
  });

  test.each([
    ['on a line each', '{"a":1}\n{"b":{"c":"}{"}}\n'],
    ['over several lines, with braces and quotes in texts', '\n{\n  "a": 1\n}\n{ "b": {\n "c": "}{" } }'],
    ['side by side', '{"a":1}{"b":{"c":"}{"}}'],
  ])('may be JSON %s, as kubectl reads it', (_, text) => {
    expect(values(text)).toEqual([{ a: 1 }, { b: { c: '}{' } }]);
  });

  test('of a stream of JSON know their line, and what stands twice in them', () => {
    const { documents, errors } = readDocuments('{"a":1}\n\n{"b":2,\n"b":3}\n{"c":"\\"\\\\"}');
    expect(documents.map(({ value: each, chunk }) => [each, chunk.line])).toEqual([[{ a: 1 }, 1], [{ c: '"\\' }, 5]]);
    expect(errors).toEqual([{ line: 4, message: 'the key "b" stands twice, expected it once' }]);
  });

  test.each(['{"a":1}\n{"b":', '{"a":1}\n{b: 2}', '{"a":1}\n"b"', '{"a":1}\n{"b":"'])('%j is no stream of JSON, and nothing else', text => {
    expect(readDocuments(text)).toMatchObject({ documents: [], errors: [expect.anything()] });
  });

  test('that end too early are told at their last line', () => {
    expect(readDocuments('{ "a": 1').errors.map(({ line }) => line)).toEqual([1]);
    expect(readDocuments('a: "b\n\n\n').errors.map(({ line }) => line)).toEqual([1]);
  });

  test('know the line they start on', () => {
    expect(readDocuments('# head\na: 1\n---\nb: 2\n---\n\nc: 3\n').documents.map(document => document.chunk.line)).toEqual([1, 3, 5]);
  });
});

describe('a document that is broken', () => {
  test.each<[string, string, number]>([
    ['an open list', 'a: 1\nb: [\n', 2],
    ['a byte of nothing', 'a: 1\nb: "\0"\n', 2],
    ['a duplicate key', 'a: 1\na: 2\n', 2],
    ['a tab as indentation', 'a:\n\tb: 1\n', 2],
    ['an unknown alias', 'a: *b\n', 1],
    ['an unknown tag', 'a: !!js/function "x"\n', 1],
  ])('%s is an error with its line, and the others are read', (_, text, line) => {
    const { documents, errors } = readDocuments(`good: 1\n---\n${text}---\nalso: 2\n`);
    expect(documents.map(document => document.value)).toEqual([{ good: 1 }, { also: 2 }]);
    expect(errors.map(error => error.line)).toEqual([2 + line]);
  });
});

const BOMB = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)].join('\n');
const LADDER = ['a0: &a0 [x]', ...Array.from({ length: 300 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`)].join('\n');

describe('what nobody could walk through is refused with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['aliases of aliases', `kind: x\n${BOMB}`, 3, /aliases stand for more than 100000 values/],
    ['aliases that nest ever deeper', LADDER, 2, /aliases nest deeper than 200 levels/],
    ['an alias that stands for what holds it', 'kind: x\na: &a\n  b: [*a]\n', 3, /an alias stands for what holds it/],
    ['deep nesting', `kind: x\na: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 2, /nesting goes deeper/],
    ['deep nesting in block style', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 200, /nesting goes deeper/],
    ['deep nesting in JSON', `{\n"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 2, /nesting goes deeper than 200 levels/],
    ['a million brackets', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 1, /nesting goes deeper than 200 levels/],
    ['a mapping as a key', 'a: 1\nb: { { c: 1 }: 2 }\n', 2, /a mapping is a key/],
    ['a key twice in JSON', '{\n"a": { "b": "\\"", "c": 1 },\n"b": [{ "x": 1 }, { "x": 1 }],\n"\\u0061": 2\n}', 4, /the key "a" stands twice/],
  ])('%s', (_, text, line, message) => {
    const { documents, errors } = readDocuments(text);
    expect(documents).toEqual([]);
    expect(errors).toEqual([{ line, message: expect.stringMatching(message) as string }]);
  });
});

test('aliases that repeat little are read', () => {
  expect(values('a: &a [1, 2]\nb: [*a, *a]\n')).toEqual([{ a: [1, 2], b: [[1, 2], [1, 2]] }]);
});

test('many empty lines before a marker take no time', () => {
  expect(values(`${'\n'.repeat(100_000)}a: 1\n---\nb: 2\n`)).toEqual([{ a: 1 }, { b: 2 }]);
});

test('line ends of all kinds are line ends', () => {
  expect(readDocuments('a: 1\r---\rb: |\r  x\r  y\r---\r\nc: [').errors.map(error => error.line)).toEqual([7]);
  expect(values('a: |\r\n  x\r\n  y\r\n')).toEqual([{ a: 'x\ny\n' }]);
});

test('a separator of Unicode is no line end', () => {
  expect(values('a: "x\u2028--- y"\n')).toEqual([{ a: 'x\u2028--- y' }]);
});

test('a byte order mark may stand at the start of each document', () => {
  expect(values('a: 1\n---\n\uFEFFb: 2\n---\n\uFEFF{ "c": 3 }\n')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
});

test('JSON may stand between markers', () => {
  expect(values('{ "a": 1 }\n---\n{ "b": 2 }\n')).toEqual([{ a: 1 }, { b: 2 }]);
});

test('tags of an application\'s own are passed over, and binary is text', () => {
  expect(values('a: !Ref x\nb: !list [1]\nc: !map { d: 1 }\ne: !!binary eWVz\nf: !!str 1\ng: !!int "1"\n')).toEqual([{ a: 'x', b: [1], c: { d: 1 }, e: 'yes', f: '1', g: 1 }]);
});

test('keys are texts', () => {
  expect(values('1: a\ntrue: b\n1.5: c\n')).toEqual([{ 1: 'a', true: 'b', 1.5: 'c' }]);
});

test.each(['__proto__: { polluted: 1 }', '{ "__proto__": { "polluted": 1 } }', 'constructor: { prototype: { polluted: 1 } }', '<<: { __proto__: { polluted: 1 } }'])('%s is a key as any other', text => {
  const [read] = values(text) as object[];
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ['{{- if .Values.web }}\nkind: x\n{{- end }}', 1], ['kind: x\nmetadata:\n  name: {{ .Release.Name }}-web\n', 3], ['a:\n  - {{ include "x" . }}\n  - b\n', 2], ['a: {{ .Values.a }}\n', 1],
])('templates are named as such: %j', (text, line) => {
  expect(readDocuments(text).errors).toEqual([{ line, message: 'templates ({{ … }}) are not rendered, expected manifests as `helm template` prints them' }]);
});

test('templates in several documents are told of once', () => {
  expect(readDocuments('a: {{ .a }}\n---\nb: {{ .b }}\n---\nc: [\n').errors.map(error => error.line)).toEqual([1, 5]);
});

test('what Argo replaces later is no template', () => {
  expect(values('a: "{{inputs.a}}"\nb: x-{{workflow.name}}\n')).toEqual([{ a: '{{inputs.a}}', b: 'x-{{workflow.name}}' }]);
});

test('reads what the library reads, document by document', () => {
  const texts = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }))), { maxLength: 4 });
  fc.assert(fc.property(texts, documents => {
    const nonEmpty = documents.map(document => ({ ...document, kind: 'x' }));
    const text = nonEmpty.map(document => `---\n${yaml.dump(document, { schema: yaml.JSON_SCHEMA, forceQuotes: true })}`).join('');
    expect(values(text)).toEqual(nonEmpty);
  }), { numRuns: 300 });
});
