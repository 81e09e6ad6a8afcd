import type { Console } from './console';

/**
 * Whether a console shows colours, and whoever sits at it wants them.
 *
 * @see https://no-color.org
 */
export function isColourful({ isTerminal, env }: Pick<Console, 'isTerminal' | 'env'>): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
