import { isColourful } from '../../src/cli/is-colourful';
import { run } from '../../src/cli/run';

test.each<[env: Record<string, string>, isTerminal: boolean, expected: boolean]>([
  [{}, true, true], [{}, false, false], [{ NO_COLOR: '1' }, true, false], [{ NO_COLOR: '' }, true, true], [{ TERM: 'dumb' }, true, false], [{ TERM: 'xterm' }, true, true],
])('with %j, on a terminal: %j', async (env, isTerminal, expected) => {
  let out = '';
  const console = { isTerminal, env, cwd: '/', today: '2026-11-21', out: (text: string) => out += text, error: () => undefined, stdin: () => Promise.reject(new Error('unused')) };
  await run(['explain', 'no-host-pid'], console);
  expect([isColourful(console), out.includes('\u001b[')]).toEqual([expected, expected]);
});
