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
