import * as fs from 'node:fs';
import * as path from 'node:path';
import { dropInPage } from '../../docs/source/drop-in-page';
import { rulePages } from '../../docs/source/rule-pages';
import { schemas } from '../../docs/source/schemas';

const PROJECT = path.join(__dirname, '..', '..');

test('generated pages and schemas are as `npm run docs` writes them', () => {
  const stale = [...schemas(), ...rulePages(), dropInPage()].filter(({ path: file, content }) => {
    const target = path.join(PROJECT, file);
    return !fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== content;
  });
  expect(stale.map(file => file.path)).toEqual([]);
});

test('no page about a rule is left of one that is gone', () => {
  const known = rulePages().map(file => path.basename(file.path));
  expect(fs.readdirSync(path.join(PROJECT, 'docs', 'rules')).filter(name => !known.includes(name))).toEqual([]);
});
