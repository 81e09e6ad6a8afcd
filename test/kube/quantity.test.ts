import * as fc from 'fast-check';
import { quantityOf } from '../../src/kube/quantity';

const UNIT = 1_000_000_000n;

test.each<[string | number, bigint]>([
  ['1', UNIT], [1, UNIT], [0.5, UNIT / 2n], ['100m', UNIT / 10n], ['1u', 1_000n], ['1n', 1n], ['1k', 1_000n * UNIT], ['1M', 1_000_000n * UNIT],
  ['1Ki', 1_024n * UNIT], ['1.5Gi', 1_610_612_736n * UNIT], ['1E', 10n ** 18n * UNIT], ['1E3', 1_000n * UNIT], ['1e3', 1_000n * UNIT], ['1e+3', 1_000n * UNIT],
  ['1e-3', UNIT / 1_000n], ['.5', UNIT / 2n], ['5.', 5n * UNIT], ['+1', UNIT], ['-1', -UNIT], ['007', 7n * UNIT], [' 1Gi ', 2n ** 30n * UNIT], ['0', 0n], [1e21, 10n ** 21n * UNIT],
])('%p is a quantity', (value, billionths) => {
  expect(quantityOf(value)).toBe(billionths);
});

test.each([
  '', ' ', 'Mi', '.', '-', '1Mib', '1mi', '1K', '1 Gi', '1,5', '1.2.3', '0x10', '1e', '1e1.5', '1_000', 'NaN', '1e9999', NaN, Infinity, true, null, undefined, [], {},
])('%p is no quantity', value => {
  expect(quantityOf(value)).toBeUndefined();
});

test('what is finer than billionths is rounded away from zero', () => {
  expect(quantityOf('0.0000000001')).toBe(1n);
  expect(quantityOf('-1e-12')).toBe(-1n);
  expect(quantityOf('1.0000000011')).toBe(UNIT + 2n);
});

test('binary quantities end at the largest number of 64 bits, decimal ones do not', () => {
  expect(quantityOf('8Ei')).toBe((2n ** 63n - 1n) * UNIT);
  expect(quantityOf('-9000Ei')).toBe(-(2n ** 63n - 1n) * UNIT);
  expect(quantityOf('10E')).toBe(10n ** 19n * UNIT);
});

const SUFFIXES: Readonly<Record<string, bigint>> = {
  '': UNIT,
  'n': 1n,
  'u': 1_000n,
  'm': 1_000_000n,
  'k': 1_000n * UNIT,
  'M': 10n ** 6n * UNIT,
  'G': 10n ** 9n * UNIT,
  'T': 10n ** 12n * UNIT,
  'P': 10n ** 15n * UNIT,
  'E': 10n ** 18n * UNIT,
  'Ki': 2n ** 10n * UNIT,
  'Mi': 2n ** 20n * UNIT,
  'Gi': 2n ** 30n * UNIT,
  'Ti': 2n ** 40n * UNIT,
  'Pi': 2n ** 50n * UNIT,
};

const suffix = fc.constantFrom(...Object.keys(SUFFIXES));

test('a number with a suffix is the number times the suffix', () => {
  fc.assert(fc.property(fc.nat(5_000), suffix, (number, unit) => {
    expect(quantityOf(`${number}${unit}`)).toBe(BigInt(number) * SUFFIXES[unit]!);
  }));
});

test('a fraction of a suffix is exact, where billionths can hold it', () => {
  fc.assert(fc.property(fc.nat(999), suffix.filter(unit => unit !== 'n' && unit !== ''), (thousandths, unit) => {
    expect(quantityOf(`0.${String(thousandths).padStart(3, '0')}${unit}`)).toBe(BigInt(thousandths) * SUFFIXES[unit]! / 1_000n);
  }));
});

test('quantities of one value are equal however they are written', () => {
  fc.assert(fc.property(fc.nat(100_000), number => {
    const ways = [`${number}`, number, `${number}000m`, `${number}e0`, `${number}.000`, `0${number}`, `${number}000e-3`].map(quantityOf);
    expect(new Set(ways).size).toBe(1);
  }));
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.+-eEinumkKMGTP ') }), text => {
    expect(['bigint', 'undefined']).toContain(typeof quantityOf(text));
  }));
});

test('long digits that are no quantity are known to be none without trying each place among them', () => {
  expect(quantityOf(`${'0'.repeat(1_000_000)}x`)).toBeUndefined();
});
