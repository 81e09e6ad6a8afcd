import { kindOfValue, shownValue } from '../found';
import type { Type } from '../type';

/** How a scalar is read. */
export interface ScalarOptions {
  /** Whether any text may stand there, a secret too, so that no message shows it. */
  readonly isOpen?: boolean;
  readonly fix?: (value: unknown) => string | undefined;
}

/** The type of values that a check accepts. */
export function scalar(name: string, accepts: (value: unknown) => boolean, { isOpen = false, fix }: ScalarOptions = {}): Type {
  return {
    name,
    check(value, walk) {
      if (!accepts(value)) {
        const advice = fix?.(value);
        walk.report({ found: isOpen ? kindOfValue(value) : shownValue(value), expected: name, ...(advice === undefined ? {} : { fix: advice }) });
      }
    },
  };
}
