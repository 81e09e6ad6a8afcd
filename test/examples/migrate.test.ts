import * as fs from 'node:fs';
import * as path from 'node:path';
import { lineDiff } from '../../docs/source/line-diff';
import { EXAMPLES, runExample } from './run-example';

const FOLDER = path.join(EXAMPLES, 'migrate');
const read = (name: string): string => fs.readFileSync(path.join(FOLDER, name), 'utf8');

test('`before` is cdk8s-plus alone', () => {
  expect(read('before.ts')).not.toContain('cdk8s-hardened');
});

test('`diff.txt` is what the migration changes in the YAML; `npm run examples` writes it', () => {
  const [before, after] = ['before', 'after'].map(program => runExample(`migrate/${program}`).files);
  expect(Object.keys(before!)).toEqual(['guestbook.k8s.yaml']);
  expect(Object.keys(after!)).toEqual(Object.keys(before!));
  expect(read('diff.txt')).toBe(lineDiff(before!['guestbook.k8s.yaml']!, after!['guestbook.k8s.yaml']!));
});

test('the migration removes nothing but images without a digest', () => {
  const removed = read('diff.txt').split('\n').filter(line => line.startsWith('-'));
  expect(removed).toHaveLength(2);
  expect(removed.filter(line => !/^- +(?:- )?image: \S+:[\d.]+$/.test(line))).toEqual([]);
});

test('README shows parts of `diff.txt`', () => {
  const shown = [...read('README.md').matchAll(/```diff\n([^]*?)```/g)].map(([, part]) => part!);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(part => !read('diff.txt').includes(part))).toEqual([]);
});
