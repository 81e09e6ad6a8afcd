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

  test('know the line they start on', () => {
    expect(readDocuments('# head\na: 1\n---\nb: 2\n---\n\nc: 3\n').documents.map(document => document.chunk.line)).toEqual([1, 3, 5]);
  });
});

describe('a document that is broken', () => {
  test.each<[string, string, number]>([
    ['an open list', 'a: 1\nb: [\n', 3],
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

test('a file of aliases of aliases does not blow up', () => {
  const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)].join('\n');
  expect(readDocuments(bomb).documents).toHaveLength(1);
});

test('reads what the library reads, document by document', () => {
  const texts = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }))), { maxLength: 4 });
  fc.assert(fc.property(texts, documents => {
    const nonEmpty = documents.map(document => ({ ...document, kind: 'x' }));
    const text = nonEmpty.map(document => `---\n${yaml.dump(document, { schema: yaml.JSON_SCHEMA, forceQuotes: true })}`).join('');
    expect(values(text)).toEqual(nonEmpty);
  }), { numRuns: 300 });
});
