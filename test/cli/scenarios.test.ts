import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { run } from '../../src/cli/run';

/**
 * Each scenario is a text file: the files of a folder, a command, and what it says.
 *
 *     ====file:web.yaml====     a file of the working directory
 *     ====stdin====             standard input
 *     ====command====           the arguments
 *     ====status====            the exit code
 *     ====stdout====            standard output; `…` stands for any text
 *     ====stderr====            standard error; nothing, if left out
 *     ====written:a.json====    a file that is there afterwards
 */
const SCENARIOS = path.join(__dirname, 'scenarios');

interface Scenario {
  readonly sections: ReadonlyMap<string, string>;
  readonly files: readonly (readonly [string, string])[];
}

function read(file: string): Scenario {
  const parts = fs.readFileSync(path.join(SCENARIOS, file), 'utf8').split(/^====(.+)====\n/m).slice(1);
  const sections = new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]!] as const] : [])));
  return { sections, files: [...sections].flatMap(([name, text]) => (name.startsWith('file:') ? [[name.slice(5), text] as const] : [])) };
}

/** A pattern in which `…` stands for any text. */
function pattern(text: string): RegExp {
  return new RegExp(`^${text.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*?')}$`);
}

const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-cli-'));
afterAll(() => fs.rmSync(cwd, { recursive: true }));

test.each(fs.readdirSync(SCENARIOS).filter(name => name.endsWith('.scenario')))('%s', async file => {
  const { sections, files } = read(file);
  const folder = path.join(cwd, path.basename(file, '.scenario'));
  for (const [name, text] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  fs.mkdirSync(folder, { recursive: true });
  let out = '';
  let error = '';
  const code = await run(sections.get('command')!.trim().split(/\s+/), {
    out: text => out += text,
    error: text => error += text,
    stdin: () => Promise.resolve(Buffer.from(sections.get('stdin') ?? '')),
    isTerminal: sections.has('terminal'),
    cwd: folder,
    env: process.env,
    today: '2026-11-21',
  });
  expect(error).toMatch(pattern(sections.get('stderr') ?? ''));
  expect(out).toMatch(pattern(sections.get('stdout') ?? ''));
  expect(code).toBe(Number(sections.get('status')));
  for (const [name, text] of [...sections].filter(([section]) => section.startsWith('written:'))) {
    expect(fs.readFileSync(path.join(folder, name.slice('written:'.length)), 'utf8')).toMatch(pattern(text));
  }
});
