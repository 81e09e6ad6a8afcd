import * as fs from 'node:fs';
import * as path from 'node:path';

/** What a person says of a finding. */
export interface Judgement {
  /** Hash of the object, as it was read. */
  readonly object: string;
  readonly rule: string;
  /** Empty where the finding is about no container. */
  readonly container: string;
  readonly path: string;
  /** `true`: its maintainer could act on it without breaking the app. `?` where nobody has looked. */
  readonly verdict: 'true' | 'false' | '?';
  /** For people: `Deployment/web`. */
  readonly resource: string;
  readonly source: string;
  readonly why: string;
}

/** The part of a judgement that says which finding it is about. */
export type JudgedFinding = Pick<Judgement, 'object' | 'rule' | 'container' | 'path'>;

const FILE = path.join(__dirname, '..', 'judged.tsv');

const COLUMNS = ['object', 'rule', 'container', 'path', 'verdict', 'resource', 'source', 'why'] as const;

/** One key for one finding. */
export function keyOf({ object, rule, container, path: at }: JudgedFinding): string {
  return [object, rule, container, at].join('\t');
}

/**
 * All judgements by their key.
 *
 * @throws with file and line where a row is not whole, has another verdict or stands there twice
 */
export function readJudgements(): ReadonlyMap<string, Judgement> {
  const judgements = new Map<string, Judgement>();
  const [, ...rows] = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8').trimEnd().split('\n') : [];
  rows.forEach((row, index) => {
    const cells = row.split('\t');
    const judgement = Object.fromEntries(COLUMNS.map((name, place) => [name, cells[place]])) as unknown as Judgement;
    const problem = problemOf(cells, judgement, judgements);
    if (problem !== undefined) {
      throw new Error(`${FILE}:${index + 2}: ${problem}`);
    }
    judgements.set(keyOf(judgement), judgement);
  });
  return judgements;
}

/** Writes judgements, those of one source together. */
export function writeJudgements(judgements: Iterable<Judgement>): void {
  const sorted = [...judgements].sort((a, b) => compare(orderOf(a), orderOf(b)));
  const rows = [COLUMNS, ...sorted.map(judgement => COLUMNS.map(name => judgement[name]))];
  fs.writeFileSync(`${FILE}.new`, `${rows.map(row => row.join('\t')).join('\n')}\n`);
  fs.renameSync(`${FILE}.new`, FILE);
}

function problemOf(cells: readonly string[], judgement: Judgement, known: ReadonlyMap<string, Judgement>): string | undefined {
  if (cells.length !== COLUMNS.length) {
    return `there are ${cells.length} columns, expected ${COLUMNS.length}: ${COLUMNS.join(', ')}`;
  }
  if (!['true', 'false', '?'].includes(judgement.verdict)) {
    return `verdict is ${judgement.verdict}, expected true or false`;
  }
  if (judgement.verdict !== '?' && judgement.why === '') {
    return 'why is empty, expected the reason for the verdict';
  }
  return known.has(keyOf(judgement)) ? 'the finding is judged a second time, expected once' : undefined;
}

function orderOf({ source, resource, rule, container, path: at }: Judgement): string {
  return [source, resource, rule, container, at].join('\t');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
