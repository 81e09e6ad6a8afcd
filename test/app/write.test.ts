import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { writeWhole } from '../../src/app/synthesis/write';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'write-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a file is written from its pieces', () => {
  const file = path.join(folder, 'pieces.txt');
  writeWhole([{ path: file, content: ['é', '', 'x'.repeat(1_500_000), '\n'] }]);
  expect(fs.readFileSync(file, 'utf8')).toBe(`é${'x'.repeat(1_500_000)}\n`);
});

test('where a piece cannot be made, the file stays what it was, and nothing is left behind', () => {
  const file = path.join(folder, 'broken.txt');
  fs.writeFileSync(file, 'before');
  const content = function* (): Generator<string> {
    yield 'x'.repeat(2_000_000);
    throw new Error('no more');
  };
  expect(() => writeWhole([{ path: path.join(folder, 'first.txt'), content: 'first' }, { path: file, content: content() }])).toThrow('no more');
  expect(fs.readFileSync(file, 'utf8')).toBe('before');
  expect(fs.readdirSync(folder).sort()).toEqual(['broken.txt', 'pieces.txt']);
});

test('what is no file is written to, and stays what it is', () => {
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reading = fs.openSync(pipe, fs.constants.O_RDWR);
  writeWhole([{ path: pipe, content: 'through' }]);
  const read = Buffer.alloc(7);
  fs.readSync(reading, read);
  fs.closeSync(reading);
  expect(read.toString()).toBe('through');
  expect(fs.statSync(pipe).isFIFO()).toBe(true);
});

test('what a shell opened is written to, even where it is a file', () => {
  const file = path.join(folder, 'opened.txt');
  const opened = fs.openSync(file, 'w');
  writeWhole([{ path: `/proc/self/fd/${opened}`, content: 'through' }]);
  fs.writeSync(opened, 'behind', 7);
  fs.closeSync(opened);
  expect(fs.readFileSync(file, 'utf8')).toBe('throughbehind');
});
