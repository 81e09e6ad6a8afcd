import * as fs from 'node:fs';
import * as path from 'node:path';
import { PROMISES, podsOf } from './promises';
import { EXAMPLES, type ExampleRun, runExample } from './run-example';

/** The programs that use this library, and how many pods each has. */
const HARDENED = { 'online-boutique/main': 14, 'migrate/after': 2, 'existing/main': 3 };

/** The one that does not. */
const PLAIN = 'migrate/before';

const runs = new Map<string, ExampleRun>();
beforeAll(() => [...Object.keys(HARDENED), PLAIN].forEach(program => runs.set(program, runExample(program))));

describe.each(Object.entries(HARDENED))('%s', (program, pods) => {
  test(`writes ${pods} workloads`, () => {
    expect(podsOf(runs.get(program)!.objects)).toHaveLength(pods);
  });

  test.each(Object.entries(PROMISES))('%s', (_, breaches) => {
    expect(breaches(runs.get(program)!.objects)).toEqual([]);
  });
});

test.each(Object.entries(PROMISES).filter(([promise]) => !promise.includes('token')))('not so where cdk8s-plus is used as it is: %s', (_, breaches) => {
  expect(breaches(runs.get(PLAIN)!.objects)).not.toEqual([]);
});

test('every TypeScript program of the examples is run here, or is a part of one that is', () => {
  const programs = fs.readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && /\bapp\.synth\(\)/.test(fs.readFileSync(path.join(EXAMPLES, name), 'utf8')));
  expect(programs.map(name => name.replace(/\.ts$/, '')).sort()).toEqual([...runs.keys()].sort());
});
