import * as fs from 'node:fs';
import * as path from 'node:path';
import { lineDiff } from './line-diff';

/** Writes what the migration example changes in the YAML, from what its two programs wrote. */

const PROJECT = path.join(__dirname, '..', '..');

const [before, after] = ['before', 'after'].map(program => fs.readFileSync(path.join(PROJECT, 'dist', 'examples', 'migrate', program, 'guestbook.k8s.yaml'), 'utf8'));
fs.writeFileSync(path.join(PROJECT, 'examples', 'migrate', 'diff.txt'), lineDiff(before!, after!));
