import * as fs from 'node:fs';
import * as path from 'node:path';

const SRC = path.join(__dirname, '..', 'src');

const GROUND = ['kube', 'findings', 'standards', 'intent', 'images'];

/**
 * The room map: which rooms a room may import from. Two wings stand on one ground floor and never see each other; only `app` and `cli` see both.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kube: [],
  findings: ['kube'],
  standards: ['kube'],
  images: ['kube'],
  intent: ['kube', 'findings', 'standards', 'images'],

  baseline: GROUND,
  secrets: [...GROUND, 'baseline'],
  access: [...GROUND, 'baseline'],
  network: [...GROUND, 'baseline'],
  workloads: [...GROUND, 'baseline', 'secrets', 'access', 'network'],

  analysis: GROUND,
  checks: [...GROUND, 'analysis'],
  report: [...GROUND, 'analysis', 'checks'],

  app: [...GROUND, 'baseline', 'secrets', 'access', 'network', 'workloads', 'analysis', 'checks', 'report'],
  cli: [...GROUND, 'analysis', 'checks', 'report', 'app'],
};

interface SourceFile {
  /** Path below src, without its extension. */
  readonly name: string;
  readonly room: string;
  readonly text: string;
  /** What it imports from this project, named alike. */
  readonly imports: readonly string[];
}

const files = fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(read);
const names = new Set(files.map(file => file.name));

function read(file: string): SourceFile {
  const text = fs.readFileSync(path.join(SRC, file), 'utf8');
  const name = file.replace(/\.ts$/, '');
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']*)';|\brequire\('(\.[^']*)'\)/gm)].map(match => (match[1] ?? match[2])!);
  return { name, room: roomOf(name), text, imports: specifiers.map(each => path.posix.join(path.posix.dirname(name), each)) };
}

function roomOf(name: string): string {
  return name.includes('/') ? name.split('/')[0]! : '';
}

test('each room is in the map, and each room of the map exists', () => {
  expect([...new Set(files.map(file => file.room))].filter(Boolean).sort()).toEqual(Object.keys(ROOMS).sort());
});

test('only the door stands outside a room', () => {
  expect(files.filter(file => file.room === '').map(file => file.name)).toEqual(['index']);
});

test.each(files.filter(file => file.room).map(file => [file.name, file] as const))('%s imports from allowed rooms', (_, { room, imports }) => {
  expect(imports.map(roomOf).filter(each => each !== room && !ROOMS[room]!.includes(each))).toEqual([]);
});

test('imports name files, never folders', () => {
  const missing = files.flatMap(file => file.imports.filter(each => !names.has(each) && !each.endsWith('.json')).map(each => `${file.name} -> ${each}`));
  expect(missing).toEqual([]);
});

test('there is no barrel but the door', () => {
  const barrels = files.filter(({ name, text }) => name !== 'index' && /^export \* from/m.test(text));
  expect(barrels.map(file => file.name)).toEqual([]);
});

test('no import leads back to where it started', () => {
  const graph = new Map(files.map(file => [file.name, file.imports]));
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) {
      throw new Error([...way.slice(way.indexOf(name)), name].join(' -> '));
    }
    if (!done.has(name)) {
      graph.get(name)?.forEach(each => visit(each, [...way, name]));
      done.add(name);
    }
  };
  graph.forEach((_, name) => visit(name, []));
});

test('files are named after what they hold: kebab-case, and no drawer', () => {
  const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|types|lib|core)(?:\/|$)/;
  expect([...names].filter(name => !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(name) || drawer.test(name))).toEqual([]);
});

test('no file leaves work undone or asks the checkers to look away', () => {
  const marks = /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|expect-error|nocheck)|eslint-disable/;
  expect(files.filter(file => marks.test(file.text)).map(file => file.name)).toEqual([]);
});
