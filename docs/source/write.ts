import * as fs from 'node:fs';
import * as path from 'node:path';
import { dropInPage } from './drop-in-page';
import { rulePages } from './rule-pages';
import { schemas } from './schemas';

const PROJECT = path.join(__dirname, '..', '..');

fs.rmSync(path.join(PROJECT, 'docs', 'rules'), { recursive: true, force: true });
for (const file of [...schemas(), ...rulePages(), dropInPage()]) {
  const target = path.join(PROJECT, file.path);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, file.content);
}
