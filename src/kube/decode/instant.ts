import type { Decoder } from './decoder';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A moment with its zone, as RFC 3339 writes it: `2026-11-21T02:07:17Z`. */
export const instant: Decoder<string> = {
  schema: { type: 'string', format: 'date-time' },
  decode(located) {
    const value = located.value;
    if (typeof value !== 'string' || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
      throw located.expected('a moment such as 2026-11-21T02:07:17Z');
    }
    return value;
  },
};
