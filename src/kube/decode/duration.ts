import { secondsOf } from '../duration';
import type { Decoder } from './decoder';

/** A span of time as Kubernetes writes it, in seconds: `15m` is 900. */
export const duration: Decoder<number> = {
  schema: { type: 'string', pattern: '^(\\d+(\\.\\d*)?(ns|us|ms|s|m|h))+$' },
  decode(located) {
    const value = located.value;
    const seconds = typeof value === 'string' ? secondsOf(value) : undefined;
    if (seconds === undefined || seconds === 0) {
      throw located.expected('a span of time such as 15m or 1h30m');
    }
    return seconds;
  },
};
