import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { evaluate } from '../../../src/analysis/pod-security/evaluate';
import { levelVersion, NEWEST_POD_SECURITY_VERSION } from '../../../src/analysis/pod-security/level-version';
import { kubeObject } from '../../../src/kube/object';
import { podTemplateOf } from '../../../src/kube/pods';
import { moduleFolder, oracle } from '../oracle';
import { type Fixture, fixturesOf } from './fixtures';
import { Judge } from './judge';
import { Spread } from './spread';
import { record } from './vectors';
import { differences, LEVELS, ourVerdicts } from './verdicts';
import { workload } from './workloads';

const LIBRARY = 'k8s.io/pod-security-admission';

/** How many labelled pods v0.37.2 of the library has: fewer means that some were not read. */
const KNOWN_FIXTURES = 4_537;

/** From so many generated pods on, each check has to fail for some and to pass for others. */
const ENOUGH_PODS = 1_000;

const { values: flags } = parseArgs({
  options: { pods: { type: 'string', default: '20000' }, seed: { type: 'string' }, vectors: { type: 'boolean', default: false } },
});

const seed = Number(flags.seed ?? Date.now() % 2 ** 31);

main().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const fixtures = fixturesOf(moduleFolder(__dirname, LIBRARY));
  const judge = await Judge.open(oracle(__dirname));
  try {
    if (flags.vectors) {
      console.log(`${await record(judge, fixtures)} vectors recorded from ${judge.header.library}`);
      return;
    }
    const complaints = [...versionComplaints(judge, fixtures), ...(await fixtureComplaints(judge, fixtures)), ...(await podComplaints(judge))];
    complaints.forEach(each => console.error(each));
    const { header } = judge;
    const answers = `${header.checks.length} checks × ${header.versions.length} versions × ${LEVELS.length} levels`;
    console.log(`pod-security: ${LIBRARY} ${header.library}, seed ${seed}`);
    console.log(`pod-security: ${fixtures.length} fixtures + ${flags.pods} pods, each ${answers}: ${complaints.length} differences`);
    process.exitCode = complaints.length > 0 ? 1 : 0;
  } finally {
    judge.close();
  }
}

/** Whether the library has become newer than we are, or fixtures were lost. */
function versionComplaints({ header }: Judge, fixtures: readonly Fixture[]): string[] {
  const newest = Math.max(...fixtures.map(({ version }) => Number(version.slice('v1.'.length))));
  const [numbered, last] = [header.versions.length - 2, header.versions.at(-1)];
  return [
    ...(fixtures.length < KNOWN_FIXTURES ? [`there are ${fixtures.length} fixtures, expected ${KNOWN_FIXTURES} or more`] : []),
    ...(newest !== NEWEST_POD_SECURITY_VERSION ? [`the newest fixtures are of v1.${newest}, expected v1.${NEWEST_POD_SECURITY_VERSION}`] : []),
    ...(numbered !== newest || last !== 'latest' ? [`the oracle judges by ${header.versions.join(' ')}, expected v1.0 to v1.${newest} and latest`] : []),
  ];
}

/** Fixtures that we judge other than their folder or the oracle does. */
async function fixtureComplaints(judge: Judge, fixtures: readonly Fixture[]): Promise<string[]> {
  const complaints: string[] = [];
  let agreeing = 0;
  for (const fixture of fixtures) {
    const { level, version } = levelVersion(`${fixture.level}:${fixture.version}`);
    const failing = evaluate(podTemplateOf(kubeObject(fixture.manifest))!, level, version).map(({ control }) => control.id);
    const found = differences(ourVerdicts(fixture.manifest, judge.header), await judge.verdicts(fixture.manifest), judge.header);
    if (fixture.passes !== (failing.length === 0)) {
      found.unshift(`the controls that fail are ${failing.join(', ') || 'none'}, expected ${fixture.passes ? 'none' : 'some'}`);
    }
    agreeing += found.length === 0 ? 1 : 0;
    complaints.push(...found.map(each => `${fixture.name}: ${each}`));
  }
  console.log(`fixtures: ${agreeing} of ${fixtures.length} agree with their folder and with the oracle`);
  return complaints;
}

/** The smallest generated pod that we judge other than the oracle does. */
async function podComplaints(judge: Judge): Promise<string[]> {
  const numRuns = Number(flags.pods);
  const spread = new Spread(judge.header);
  const property = fc.asyncProperty(workload, async manifest => {
    const upstream = await judge.verdicts(manifest);
    spread.add(upstream);
    const found = differences(ourVerdicts(manifest, judge.header), upstream, judge.header);
    if (found.length > 0) {
      throw new Error(found.join('\n'));
    }
  });
  const result = await fc.check(property, { numRuns, seed });
  console.log(`pods: ${result.failed ? result.numRuns - 1 : result.numRuns} of ${numRuns} agree with the oracle (seed ${seed})`);
  if (!result.failed) {
    return numRuns < ENOUGH_PODS ? [] : spread.complaints();
  }
  const cause = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  return [`seed ${seed}, path ${result.counterexamplePath}: ${JSON.stringify(result.counterexample?.[0])}\n${cause}`];
}
