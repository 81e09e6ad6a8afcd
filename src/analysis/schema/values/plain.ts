import type { Type } from '../type';
import { scalar } from './scalar';

/** Anything at all. */
export const ANYTHING: Type = { name: 'any value', check: () => undefined };

/** A text. */
export const TEXT = scalar('a text', value => typeof value === 'string', {
  isOpen: true,
  fix: value => (typeof value === 'number' || typeof value === 'boolean' ? 'Put it in quotes.' : undefined),
});

/** A boolean. */
export const BOOLEAN = scalar('true or false', value => typeof value === 'boolean', {
  fix: value => (value === 'true' || value === 'false' ? 'Leave out the quotes.' : undefined),
});

/** A number. */
export const NUMBER = scalar('a number', value => typeof value === 'number', { fix: withoutQuotes });

/** An integer of 32 bits. */
export const INT32 = scalar('a whole number', isInt32, { fix: withoutQuotes });

/** An integer of 64 bits, as far as numbers are exact. */
export const INT64 = scalar('a whole number', value => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 63, { fix: withoutQuotes });

/** An integer of 32 bits, or a text. */
export const INT_OR_TEXT = scalar('a whole number or a text', value => typeof value === 'string' || isInt32(value));

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value;
}

function withoutQuotes(value: unknown): string | undefined {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? 'Leave out the quotes.' : undefined;
}
