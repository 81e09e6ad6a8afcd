import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { twin } from './twin';

/** What the Python example wrote. */
const WRITTEN = path.join('dist', 'examples', 'python');

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'hardened-twin-'));
twin(outdir).synth();
const read = (folder: string) => new Map(fs.readdirSync(folder).map(file => [file, fs.readFileSync(path.join(folder, file), 'utf8')]));
const expected = read(outdir);
const written = read(WRITTEN);
fs.rmSync(outdir, { recursive: true });

const files = [...new Set([...expected.keys(), ...written.keys()])].filter(file => file.endsWith('.yaml'));
const different = files.filter(file => expected.get(file) !== written.get(file));
different.forEach(file => process.stdout.write(`${path.join(WRITTEN, file)} is not what the same app in TypeScript writes\n`));
process.stdout.write(`python: ${files.length} files compared with the same app in TypeScript: ${different.length} differences\n`);
process.exitCode = files.length > 0 && different.length === 0 ? 0 : 1;
