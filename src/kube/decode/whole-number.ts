import type { Decoder } from './decoder';

/** A whole number that is not below a given one. */
export function wholeNumber(least: number): Decoder<number> {
  return {
    schema: { type: 'integer', minimum: least },
    decode(located) {
      const value = located.value;
      if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
        throw located.expected(`a whole number from ${least} on`);
      }
      return value;
    },
  };
}
