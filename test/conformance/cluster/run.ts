import * as path from 'node:path';
import { withCluster } from './cluster';
import { judge, type Judgement } from './judge';
import { counts, isClean, reportOf } from './report';
import { BAD, GOOD, selfTestOf } from './self-test';
import { type Settings, settingsOf } from './settings';

/** Exit codes, those of the command line of this project. */
const CLEAN = 0;
const PROBLEMS = 1;
const COULD_NOT_RUN = 2;

async function main(args: readonly string[]): Promise<number> {
  const settings = settingsOf(args);
  const selfTestPassed = await passesSelfTest(settings);
  const judgements: Judgement[] = [];
  for (const folder of [GOOD, ...settings.folders]) {
    const judgement = await judgeAlone(folder, settings);
    judgements.push(judgement);
    console.log(reportOf(judgement, settings.exceptions));
  }
  const unused = unusedExceptions(settings, judgements);
  unused.forEach(name => console.log(`--except ${name} is not needed, expected no exception without a use`));
  console.log(counts(judgements));
  return selfTestPassed && unused.length === 0 && judgements.every(isClean) ? CLEAN : PROBLEMS;
}

/** Each folder has a cluster of its own: what one needs, no other can lend it. */
async function judgeAlone(folder: string, { namespace, exceptions }: Settings): Promise<Judgement> {
  const judgement = await withCluster(async cluster => judge(cluster, folder, { namespace, exceptions: [...exceptions.keys()] }));
  return { ...judgement, folder: path.relative(process.cwd(), folder) || '.' };
}

async function passesSelfTest(settings: Settings): Promise<boolean> {
  const judgement = await judgeAlone(BAD, settings);
  const { expected, surprises } = selfTestOf(judgement);
  console.log(`kube-apiserver ${judgement.version}\n\n${judgement.folder}: ${expected} objections expected, ${surprises.length} surprises`);
  console.log(surprises.map(surprise => `  ${surprise}\n`).join(''));
  return expected > 0 && surprises.length === 0;
}

function unusedExceptions({ exceptions }: Settings, judgements: readonly Judgement[]): string[] {
  const used = new Set(judgements.flatMap(judgement => judgement.excepted));
  return [...exceptions.keys()].filter(name => !used.has(name));
}

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
}, (error: Error) => {
  console.error(error.message);
  process.exitCode = COULD_NOT_RUN;
});
