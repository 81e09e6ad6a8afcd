import * as fc from 'fast-check';
import * as yaml from 'js-yaml';
import { parse, parseDocument, stringify } from 'yaml';
import { BlockReader } from '../../../../src/kube/read/block/block-reader';
import { DocumentPositions } from '../../../../src/kube/read/document-positions';
import { Lines } from '../../../../src/kube/read/lines';
import type { Positions } from '../../../../src/kube/read/position';
import { kubernetesSchema } from '../../../../src/kube/read/schema';
import { Chunk } from '../../../../src/kube/read/split';

const chunk = (text: string) => new Chunk(new Lines(text), 0, text.length);
const read = (text: string) => new BlockReader(new Lines(text)).read(chunk(text));
const library = (text: string) => yaml.load(text, { schema: kubernetesSchema() }) ?? null;

/** Paths of all fields and items. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return [path, ...value.flatMap((item, index) => pathsOf(item, `${path}[${index}]`))];
  }
  return typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, field]) => pathsOf(field, `${path}[${JSON.stringify(key)}]`))]
    : [path];
}

/** Keys that the other library takes for numbers or dates, it cannot find by their names. */
function expectPositions(text: string, value: unknown, positions: Positions): void {
  const known = new DocumentPositions(chunk(text));
  const named = new Set(pathsOf(parse(text, { version: '1.1', logLevel: 'silent' })));
  for (const path of pathsOf(value).filter(each => named.has(each))) {
    expect([path, positions.of(path)]).toEqual([path, known.of(path)]);
  }
}

/** What means something to YAML, in places where it does and where it does not. */
const FRAGMENTS = [
  'a', 'key', 'yes', 'null', '~', '0x1F', '0400', '1e3', '-1', '+7', 'x y', 'a: b', 'a:b', ':a', 'a:', '-', '- a', '--', '...', '#c', 'a #c', 'a#c', '"q"', '"q\\n"', '"q\\u0041"',
  '"q\\x41"', '"q', '\'q\'', '\'it\'\'s\'', '\'q', '{}', '[]', '[ ]', '[a, b]', '["a", \'b\',c]', '[a b]', '[a, ]', '[--a, -1, yes]', '{a: b}', '{ a: b, c: [d] }', '{a: b', '[a', '{a:b}',
  '{"a":b}', '|', '|-', '|+', '>', '>-', '>+', '|2', '| # c', '&a b', '*a', '!!str 1', '%d', '@a', '?', '? a', '<<', '=', '\\', 'é', '中', '\u2028', '😀', '\t', 'a\tb', '',
  '  ', '"a" b', '"a"#c', '"a" #c', ',', 'a}', '[[a]]', '[]a', '{}: b', '[a]: b', '"k": v', 'k : v', 'constructor: x', '__proto__: x', '- - a', '- a: b', '- |', '- >-', '- {}',
  'a:   # c', '-   # c', '--flag=x', 'a\u00a0b', '\u0085', '\ufeff', '\u0001',
];

const line = fc.tuple(
  fc.constantFrom('', '', '', ' ', '  ', '  ', '  ', '   ', '    ', '    '),
  fc.constantFrom('', '- ', '- - ', '-   '),
  fc.constantFrom('', 'a: ', 'b: ', 'c:  ', '"d": ', '\'e\': ', '1: ', 'f:'),
  fc.constantFrom(...FRAGMENTS),
).map(parts => parts.join(''));

const jumble = fc.tuple(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('', '\n', '\n\n', '\n  ', '\n# x\n'))
  .map(([lines, end]) => lines.join('\n') + end)
  .filter(text => !/^(?:---|\.\.\.)(?:\s|$)/m.test(text));

const texts = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.lorem({ maxCount: 30 }), fc.array(fc.lorem(), { maxLength: 4 }).map(lines => `${lines.join('\n')}\n`));
const leaves = fc.oneof(texts, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
const { document: documents } = fc.letrec<{ value: unknown; document: object }>(tie => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaves, fc.array(tie('value'), { maxLength: 4 }), tie('document')),
  document: fc.dictionary(texts, tie('value'), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
}));

test('what it reads, js-yaml reads alike, however odd the text', () => {
  fc.assert(fc.property(jumble, text => {
    const document = read(text);
    if (document) {
      expect(document.value).toEqual(library(text));
    }
  }), { numRuns: 8000 });
});

test('the places it notes are those of the library that keeps positions', () => {
  fc.assert(fc.property(jumble, text => {
    const document = read(text);
    if (document && document.value !== null && parseDocument(text, { version: '1.1', logLevel: 'silent' }).errors.length === 0) {
      expectPositions(text, document.value, document.positions);
    }
  }), { numRuns: 5000 });
});

test.each<[string, (value: object) => string]>([
  ['js-yaml', value => yaml.dump(value, { noRefs: true })],
  ['js-yaml in the style of kubectl', value => yaml.dump(value, { noRefs: true, noArrayIndent: true, lineWidth: 80 })],
  ['js-yaml with short flows', value => yaml.dump(value, { noRefs: true, flowLevel: 2, lineWidth: -1 })],
  ['the library of cdk8s', value => stringify(value, { version: '1.1', lineWidth: 0 })],
  ['the library of cdk8s, in lines of 40', value => stringify(value, { version: '1.1', lineWidth: 40 })],
])('what %s prints is read as js-yaml reads it, or given up', (_, print) => {
  fc.assert(fc.property(documents, value => {
    const text = print(value);
    const made = read(text);
    if (made) {
      expect(made.value).toEqual(library(text));
      expectPositions(text, made.value, made.positions);
    }
  }), { numRuns: 400 });
});

describe('reads', () => {
  test.each([
    ['mappings and lists', 'a:\n  b: 1\n  c:\n    - x\n    - y: 2\n      z: 3\n'],
    ['lists that are not indented', 'a:\n- x\n- y: 2\n  z:\n  - 1\nb: 3\n'],
    ['lists in lists', '- - a\n  - b: 1\n    c: 2\n-\n  - d\n'],
    ['empty values', 'a:\nb: # none\nc:\n  -\n  - x\nd: {}\ne: []\n'],
    ['quoted texts', 'a: "x \\"y\\" \\n" # c\n"b": \'it\'\'s\'\n\'c d\': ""\n'],
    ['literal blocks', 'a: |\n  x\n\n    y\n  z\nb: |-\n  x\nc: |+\n  x\n\nd: 1\n'],
    ['folded blocks', 'a: >-\n  x\n  y\n\n  z\nb: >\n  x\n'],
    ['plain texts of several lines', 'a: x y\n  z\n\n  w\nb:\n  long\n  text\n'],
    ['flows of one line', 'a: ["x", y, \'z\']\nb: { c: 1, "d": [2] }\n'],
    ['comments and blank lines', '# head\n\na: 1 # one\n  # in between\n\nb: 2\n\n'],
    ['a marker', '--- # first\na: 1\n'],
    ['a text without a last line end', 'a: 1\nb:\n  - |\n    x'],
  ])('%s, without the library', (_, text) => {
    const document = read(text);
    expect(document?.value).toEqual(library(text));
    expectPositions(text, library(text), document!.positions);
  });
});

describe('gives up', () => {
  test.each([
    ['anchors', 'a: &x 1\nb: *x\n'], ['tags', 'a: !!str 1\n'], ['merge keys', '<<: {}\n'], ['explicit keys', '? a\n: b\n'], ['duplicate keys', 'a: 1\na: 2\n'],
    ['tabs', 'a:\n\tb: 1\n'], ['flows of several lines', 'a: [1,\n  2]\n'], ['quoted texts of several lines', 'a: "x\n  y"\n'], ['indentation by number', 'a: |2\n   x\n'],
    ['directives', '%YAML 1.1\n---\na: 1\n'], ['wrong indentation', 'a: 1\n  b: 2\n'], ['a list behind a field', 'a: 1\n- b\n'], ['escapes that JSON lacks', 'a: "\\x41"\n'],
    ['documents that are a text', 'text\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('a document that is nested deeply', () => {
    expect(read(`${'- '.repeat(100000)}a`)).toBeUndefined();
    expect(read(`a: ${'['.repeat(100000)}`)).toBeUndefined();
  });
});
