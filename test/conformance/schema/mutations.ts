import { type Fields, isFields } from '../../../src/kube/fields';

/** A source of random numbers below 1 that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is put in the place of a value. */
const STRANGERS: readonly unknown[] = [
  true, false, 0, 1, -1, 1.5, 70_000, 3_000_000_000, -3_000_000_000, 1e19, 1e300, '', 'a', '1', 'true', '100m', '1Gi', '1e', '.', 'Mi', ' 1 ', 'YQ==', 'YQ', 'Y Q=', 'YQ=\n=',
  '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.123456Z', '2026-01-31T12:00:00.5+02:00', '2026-02-30T12:00:00Z', '2026-01-31', '2026-01-31t12:00:00z',
  null, [], {}, [1], ['a'], [null], [{}], { a: 1 }, { a: 'b' }, { a: null }, [[]], [true, 'a'],
];

/** The share of a mapping that stays. */
const KEPT = 0.75;

const NAMES = ['name', 'spec', 'securityContext', 'image', 'annotation', 'value', 'Name', 'extra'];

/** A mapping or a list within an object. */
type Node = Record<string, unknown> | unknown[];

/** A copy of an object with one to three mistakes, or changes that may be none. */
export function mutated(object: Fields, random: () => number): Fields {
  const copy = structuredClone(object) as Record<string, unknown>;
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) {
    const nodes = nodesOf(copy);
    mutate(pick(nodes, random), random);
  }
  // The decoder looks for these two before anything else, whatever their capitals.
  const rest = Object.entries(copy).filter(([key]) => !/^(?:apiversion|kind)$/i.test(key));
  return { ...Object.fromEntries(rest), apiVersion: object.apiVersion, kind: object.kind };
}

/** What is left of an object when fields and items are left out until its JSON is no longer than a limit. */
export function pruned(object: Fields, limit: number, random: () => number): Fields {
  let left = object;
  while (JSON.stringify(left).length > limit) {
    left = { ...thinned(left, random) as Fields, apiVersion: object.apiVersion, kind: object.kind };
  }
  return left;
}

/** Of each mapping and list some three quarters. */
function thinned(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) {
    return value.filter(() => random() < KEPT).map(each => thinned(each, random));
  }
  return isFields(value) ? Object.fromEntries(Object.entries(value).filter(() => random() < KEPT).map(([key, each]) => [key, thinned(each, random)])) : value;
}

function mutate(node: Node, random: () => number): void {
  const keys = Object.keys(node);
  if (Array.isArray(node) || keys.length === 0) {
    Object.assign(node, { [Array.isArray(node) ? Math.floor(random() * (node.length + 1)) : pick(NAMES, random)]: structuredClone(pick(STRANGERS, random)) });
    return;
  }
  const key = pick(keys, random);
  const kind = Math.floor(random() * 8);
  if (kind === 0) {
    delete node[key];
  } else if (kind <= 2) {
    node[misspelled(key, random)] = node[key];
    delete node[key];
  } else if (kind === 3) {
    node[pick(NAMES, random)] = structuredClone(pick(STRANGERS, random));
  } else if (kind === 4) {
    node[key] = structuredClone(node[pick(keys, random)]);
  } else {
    node[key] = structuredClone(pick(STRANGERS, random));
  }
}

function misspelled(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = word[at] ?? 'a';
  const changed = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return pick([word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + changed + word.slice(at + 1), `${word}s`, word.slice(0, at) + letter + word.slice(at)], random) || 'a';
}

function nodesOf(value: Node): Node[] {
  return [value, ...Object.values(value).flatMap(each => (isFields(each) || Array.isArray(each) ? nodesOf(each as Node) : []))];
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)]!;
}
