import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { plainScalar } from '../../src/kube/plain-scalar';
import { print } from '../../src/kube/print';
import { quotedScalar } from '../../src/kube/quoted-scalar';

const ALPHABET = [...'abexyzABENTY0123456789_-+./:=,;@$()*%&!?<>|"\'^[]{}\\# \t\n~`éλ中…–’', '\u0000', '\u007f', '\u00a0', '\u2028', '\ufeff', '\ud800'];

const WORDS = [
  'y', 'n', 'Yes', 'NO', 'on', 'OFF', 'true', 'False', 'null', '~', '', '.inf', '-.INF', '.nan', '0x1F', '0b11', '0o17', '017', '1_000', '1e3', 'e5', '-e5',
  '1:30', '190:20:30.15', '2026-11-21', '2026-11-21T10:00:00Z', '1.5', '-1', '+1', '.5', '-', '--', '---', '--- a', '...', '-a', '--flag=x', '?', '? a', ':', 'a:',
  'a: b', 'a :b', 'a#b', 'a #b', '#a', '<<', '=', '100m', '25%', '1.5Gi', '10.0.0.0/8', '::1', '::/0', ':a', 'a::b', 'fd00:ec2::254/128', '1::2', ':1', '::1:2', 'a\n', 'a\nb', 'a\n\nb\n', ' a', 'a ', '\ta', "it's", '"q"',
  '{a}', '[a]', 'a, b', '*a', '&a', '!a', '|', '>', '%a', '@a', '`a`', 'x'.repeat(200), `${'long words '.repeat(30)}end`, 'a-', '12345678901234567890', '08',
  '3.14', '1.', '.1', '1.0.0', '-0.5', '"it\'s"', 'say "it\'s": now', 'C:\\dir: x', "it's: x", '"a": "b"', '{"a":1}', '- a', '? a', 'a: ', 'NULL', 'yEs', '98f3:1', '0xfg', '0xf:1', '12e3:1', '1e:1', '0b1:0', 'tag: …', '— a', '00e1', '1a', '1_e3', '0o8', '+0x1',
];

const texts = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 12 }),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...ALPHABET), fc.constantFrom(...WORDS)).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const leaves = fc.oneof(texts, fc.boolean(), fc.integer(), fc.double(), fc.constant(null), fc.constant(-0));

const { document } = fc.letrec<{ value: unknown; document: object }>(tie => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaves, fc.array(tie('value'), { maxLength: 4 }), tie('document')),
  document: fc.dictionary(texts, tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));

test('prints any document as the peer does', () => {
  fc.assert(fc.property(fc.array(document, { maxLength: 3 }), documents => {
    expect(print(documents)).toBe(Yaml.stringify(...documents));
  }), { numRuns: 5000 });
});

test.each(WORDS)('prints %j as the peer does: as a value, a key and an item', word => {
  const documents = [{ [word]: word, list: [word, { [word]: 1 }, [word]] }];
  expect(print(documents)).toBe(Yaml.stringify(...documents));
});

test('prints an object that stands in two places as the peer does', () => {
  const shared = { a: 1 };
  expect(print([{ one: shared, two: shared }])).toBe(Yaml.stringify({ one: shared, two: shared }));
});

test.each([[undefined], [null], [[]], [{}], ['text'], [[{ a: 1 }]], [{ a: undefined }], [{ a: new Date(0) }]])('leaves %j to the peer', value => {
  expect(print([value])).toBe(Yaml.stringify(value));
});

test('prints no document as nothing', () => {
  expect(print([])).toBe('');
});

test.each(['web', 'shop/web', '100m', '25%', 'apps/v1', 'a b', '--flag=x', '10.0.0.0/8', 'kubernetes.io/metadata.name', '$(NAME)'])('is sure of %j', word => {
  expect(plainScalar(word)).toBe(word);
});

test('is sure of digits, which it quotes', () => {
  expect(plainScalar('8080')).toBe('"8080"');
});

test.each([['true', '"true"'], ['1.0', '"1.0"'], ['*.example', '"*.example"'], ['a: b', '"a: b"'], ['{"a":1}', '\'{"a":1}\''], ['"it\'s"', '"\\"it\'s\\""']])('is sure to quote %j', (text, quoted) => {
  expect(quotedScalar(text)).toBe(quoted);
});
