import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE = 100;

/**
 * Asks again and again until there is an answer.
 *
 * @param what what is waited for, for the error
 * @param seconds how long at most
 * @param ask gives the answer, or undefined
 */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`${what} after ${seconds} seconds of waiting: not yet`);
    }
    await sleep(PAUSE);
  }
}
