import * as fs from 'node:fs';
import * as path from 'node:path';
import { load } from 'js-yaml';

/** A labelled pod of the library. */
export interface Fixture {
  /** Path below the folder of fixtures: `restricted/v1.37/fail/privileged0.yaml`. */
  readonly name: string;
  readonly level: string;
  readonly version: string;
  /** Whether the pod is within the level. */
  readonly passes: boolean;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** The labelled pods that the library's module carries; the folder says the verdict. */
export function fixturesOf(module: string): Fixture[] {
  const folder = path.join(module, 'test', 'testdata');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml')).sort();
  return names.map(name => {
    const [level, version, verdict] = name.split(path.sep) as [string, string, string];
    const manifest = load(fs.readFileSync(path.join(folder, name), 'utf8')) as Fixture['manifest'];
    return { name, level, version, passes: verdict === 'pass', manifest };
  });
}
