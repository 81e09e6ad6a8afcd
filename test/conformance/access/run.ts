import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { oracle } from '../oracle';
import { examination } from './aimed';
import { Authorizer } from './authorizer';
import { catalogueComplaints } from './catalogue';
import { defaultsComplaints, writeDefaults } from './defaults';
import { ourAnswers } from './our-answers';
import { record } from './vectors';

/** How many questions each cluster is asked. */
const QUESTIONS = 50;

/** Random questions are worth something only if both answers are common. */
const LEAST_SHARE = 0.12;

/** From so many questions on, that is no accident. */
const ENOUGH = 10_000;

const { values: flags } = parseArgs({
  options: {
    questions: { type: 'string', default: '40000' },
    seed: { type: 'string' },
    vectors: { type: 'boolean', default: false },
    defaults: { type: 'boolean', default: false },
  },
});

const seed = Number(flags.seed ?? Date.now() % 2 ** 31);

main().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const binary = oracle(__dirname);
  if (flags.defaults) {
    console.log(`${writeDefaults(binary)} default roles and bindings written`);
    return;
  }
  const authorizer = await Authorizer.open(binary);
  try {
    if (flags.vectors) {
      console.log(`${await record(authorizer)} questions recorded from Kubernetes ${authorizer.kubernetes}`);
      return;
    }
    const { asked, allowed, complaints } = await examine(authorizer);
    complaints.push(...catalogueComplaints(__dirname), ...defaultsComplaints(binary));
    complaints.forEach(each => console.error(each));
    console.log(`access: ${asked} questions to the authorizer of Kubernetes ${authorizer.kubernetes}, ${allowed} allowed, seed ${seed}: ${complaints.length} differences`);
    process.exitCode = complaints.length > 0 ? 1 : 0;
  } finally {
    authorizer.close();
  }
}

/** What came of random questions; of those that we answer other than the authorizer does, the one about the smallest cluster. */
interface Outcome {
  readonly asked: number;
  readonly allowed: number;
  readonly complaints: string[];
}

async function examine(authorizer: Authorizer): Promise<Outcome> {
  let asked = 0;
  let allowed = 0;
  const property = fc.asyncProperty(examination(QUESTIONS), async ({ objects, questions }) => {
    const upstream = await authorizer.answers(objects, questions);
    const ours = ourAnswers(objects, questions);
    const differing = questions.findIndex((_, index) => ours[index] !== upstream[index]);
    if (differing >= 0) {
      throw new Error(`${JSON.stringify(questions[differing])}: ours is ${ours[differing]}, upstream's is ${upstream[differing]}`);
    }
    asked += questions.length;
    allowed += [...upstream].filter(each => each === 'y').length;
  });
  const result = await fc.check(property, { numRuns: Math.ceil(Number(flags.questions) / QUESTIONS), seed });
  if (result.failed) {
    const cause = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
    return { asked, allowed, complaints: [`seed ${seed}, path ${result.counterexamplePath}: ${JSON.stringify(result.counterexample?.[0])}\n${cause}`] };
  }
  const share = allowed / asked;
  const isLopsided = asked >= ENOUGH && (share < LEAST_SHARE || share > 1 - LEAST_SHARE);
  return { asked, allowed, complaints: isLopsided ? [`the share of allowed questions is ${share.toFixed(2)}, expected more of both answers`] : [] };
}
