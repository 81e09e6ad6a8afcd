import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Schemas } from '../../../src/analysis/schema/schemas';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { type Verdict, verdict, verdictOf } from '../../analysis/schema/verdict';
import { moduleFolder, oracle } from '../oracle';
import { filled } from './filled';
import { mutated, pruned, randomOf } from './mutations';
import type { Release } from './releases';

/** What Kubernetes' own decoder says of an object. */
interface Answer {
  readonly strict?: readonly string[];
  readonly error?: string;
}

/** A version of the decoder, and how many kinds it is known to share with our table: fewer means that some were lost. */
export interface Decoder {
  readonly minor: number;
  /** Of k8s.io/api, whose samples are what mistakes are put into. */
  readonly api: string;
  readonly flags: readonly string[];
  readonly kinds: number;
}

/** The newest one, and one from before many of its fields. */
export const DECODERS: readonly Decoder[] = [
  { minor: 37, api: 'v0.37.2', flags: [], kinds: 80 },
  { minor: 28, api: 'v0.28.15', flags: ['-modfile=go-1.28.mod'], kinds: 60 },
];

/** Bytes of an object that is cut down. */
const SMALL = 1_200;

/** What came of the comparison. */
export interface Comparison {
  readonly counts: string;
  readonly complaints: readonly string[];
}

/** Compares what we say of fields and types with the strict decoder of Kubernetes, on objects with mistakes. */
export function compareDecoding(decoder: Decoder, release: Release, seed: number, count: number): Comparison {
  const bases = basesOf(decoder, release);
  const random = randomOf(seed);
  const objects = [...bases, ...Array.from({ length: count }, (_, index) => mistaken(bases[index % bases.length]!, index, random))];
  const answers = judge(decoder, objects);
  const schemas = new Schemas(decoder.minor, []);
  const complaints = objects.flatMap((object, index) => differences(object, answers[index]!, schemas));
  const accepted = answers.filter(({ strict, error }) => !strict && !error).length;
  const kinds = new Set(bases.map(({ apiVersion, kind }) => `${String(apiVersion)} ${String(kind)}`)).size;
  if (kinds < decoder.kinds) {
    complaints.push(`${kinds} kinds were compared, expected ${decoder.kinds} or more`);
  }
  return {
    counts: `1.${decoder.minor}: ${objects.length} objects of ${kinds} kinds, of which the decoder takes ${accepted}: ${complaints.length} differences`,
    complaints,
  };
}

/** Mistakes hide behind others in large objects: every second one is cut down first. */
function mistaken(base: Fields, index: number, random: () => number): Fields {
  return mutated(Math.floor(index / 2) % 2 === 0 ? base : pruned(base, SMALL, random), random);
}

/** Objects of every kind with every field: upstream's own, and ones that we fill for the two modules that have none. */
export function basesOf({ minor, api }: Decoder, { definitions }: Release): Fields[] {
  const folder = path.join(moduleFolder(__dirname, `k8s.io/api@${api}`), 'testdata', 'HEAD');
  const schemas = new Schemas(minor, []);
  const theirs = fs.readdirSync(folder).filter(name => name.endsWith('.json')).sort().map(name => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Fields);
  const ours = [
    filled(definitions, 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition'),
    filled(definitions, 'io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService'),
  ];
  return [...theirs, ...ours].filter(object => schemas.knows(kubeObject(object)));
}

/** What the decoder says of each object. */
export function judge({ flags }: Decoder, objects: readonly Fields[]): Answer[] {
  const input = objects.map(object => JSON.stringify(object)).join('\n');
  const { stdout, status, stderr } = spawnSync(oracle(__dirname, '.', flags), { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) {
    throw new Error(`the decoder ended with ${status}, expected 0: ${stderr}`);
  }
  return stdout.trimEnd().split('\n').map(line => JSON.parse(line) as Answer);
}

function differences(object: Fields, answer: Answer, schemas: Schemas): string[] {
  const problems = schemas.problemsOf(kubeObject(object));
  const same = JSON.stringify(verdictOf(problems)) === JSON.stringify(decoderVerdict(answer));
  const { strict, error } = answer;
  return same ? [] : [`${JSON.stringify({ ours: problems.slice(0, 4), theirs: error ?? strict })} of ${JSON.stringify(object).slice(0, 300)}`];
}

/** The decoder's answer in the same words as ours. */
export function decoderVerdict({ strict = [], error }: Answer): Verdict {
  return error === undefined ? verdict(false, strict.map(each => /^unknown field "(.*)"$/.exec(each)?.[1] ?? each)) : verdict(true, []);
}
