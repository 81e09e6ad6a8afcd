import * as fc from 'fast-check';
import type { Verdict } from '../../../src/analysis/network/verdict';
import { E2E_CASES, type E2eCase } from '../../analysis/network/e2e-cases';
import { E2E_PODS, e2eObjects } from '../../analysis/network/e2e-model';
import { PROBES, type RandomCluster, randomCluster, type RandomProbe } from '../../analysis/network/random-cluster';
import { DEVIATIONS } from './deviations';
import { inWorld, ONE_ADDRESS, ourVerdicts, referenceVerdicts } from './worlds';

/** From so many clusters on, each verdict has to make up its share, else the clusters have become too simple. */
const ENOUGH_CLUSTERS = 100;
const LEAST_SHARES: Readonly<Record<Verdict, number>> = { allowed: 0.3, denied: 0.15, unknown: 0.01 };

/** Each step of shrinking asks the reference anew: milliseconds of all of them. */
const MOST_SHRINKING = 30_000;

/** The programs that are asked. */
export interface Engines {
  readonly reference: string;
  readonly cyclonus: string;
}

/** What was compared, and all that was not as it should be. */
export interface Outcome {
  readonly counts: string;
  readonly complaints: readonly string[];
}

/** The clusters of Kubernetes' end-to-end tests, with a probe for each pair of pods. */
export const E2E_CLUSTERS = E2E_CASES.map((given): RandomCluster => ({
  objects: JSON.parse(JSON.stringify(e2eObjects(given))) as RandomCluster['objects'],
  probes: E2E_PODS.flatMap(from => E2E_PODS.map(to => probeOf(given, from, to))),
}));

/** Random clusters and those of the end-to-end tests. */
export function clustersOf(seed: number, numRuns: number): RandomCluster[] {
  return [...E2E_CLUSTERS, ...fc.sample(randomCluster(), { seed, numRuns })];
}

/** Compares our verdicts with the reference's. */
export function compareWithReference({ reference }: Engines, clusters: readonly RandomCluster[], seed: number): Outcome {
  const { header, verdicts } = referenceVerdicts(reference, clusters);
  const tally = new Map<string, number>();
  const first = clusters.findIndex((cluster, index) => {
    const ours = ourVerdicts(cluster);
    ours.forEach(verdict => tally.set(verdict, (tally.get(verdict) ?? 0) + 1));
    return ours.join() !== verdicts[index]!.join();
  });
  const counts = `${[...tally.values()].reduce((sum, each) => sum + each, 0)} probes of ${clusters.length} clusters, `
    + `${(['allowed', 'denied', 'unknown'] as const).map(verdict => `${tally.get(verdict) ?? 0} ${verdict}`).join(', ')}`;
  const isRandom = first >= E2E_CLUSTERS.length;
  const difference = first < 0 ? [] : [isRandom ? shrunk(reference, seed, first - E2E_CLUSTERS.length) : show(reference, clusters[first]!)];
  return {
    counts: `reference (${header.module} ${header.version}): ${counts}, ${difference.length === 0 ? 'no difference' : 'they differ'}`,
    complaints: [...difference, ...(difference.length === 0 ? shortfalls(tally, clusters) : [])],
  };
}

/** Compares cyclonus with the reference that errs as the deviations say, and our verdicts with cyclonus through it. */
export function compareWithCyclonus({ reference, cyclonus }: Engines, clusters: readonly RandomCluster[]): Outcome {
  const theirs = inWorld(cyclonus, clusters, ONE_ADDRESS);
  const plain = inWorld(reference, clusters, ONE_ADDRESS).allowed.flat();
  const erring = inWorld(reference, clusters, ONE_ADDRESS, DEVIATIONS.map(each => each.flag)).allowed.flat();
  const answers = theirs.allowed.flat();
  const ours = clusters.flatMap(ourVerdicts);
  const probes = clusters.flatMap(cluster => cluster.probes.map(probe => [cluster, probe] as const));
  const unexplained = probes.filter((_, index) => answers[index] !== erring[index] || (ours[index] !== 'unknown' && (ours[index] === 'allowed') !== plain[index]));
  const deviating = DEVIATIONS.map(({ id, flag }) => {
    const alone = inWorld(reference, clusters, ONE_ADDRESS, [flag]).allowed.flat();
    return [id, alone.filter((answer, index) => answer !== plain[index]).length] as const;
  });
  const undecided = ours.filter(verdict => verdict === 'unknown').length;
  const differing = ours.filter((verdict, index) => verdict !== 'unknown' && (verdict === 'allowed') !== answers[index]).length;
  return {
    counts: `cyclonus ${theirs.header.version}: ${answers.length - undecided - differing} of ${answers.length} probes agree, ${undecided} are unknown to us, ${differing} differ as listed `
      + `(${deviating.map(([id, count]) => `${id}: ${count}`).join(', ')}), ${unexplained.length} otherwise`,
    complaints: [
      ...unexplained.slice(0, 1).map(([cluster, probe]) => `cyclonus differs from what is listed: ${JSON.stringify({ ...cluster, probes: [probe] })}`),
      ...deviating.filter(([, count]) => count === 0).map(([id]) => `deviation of cyclonus "${id}" explains no difference, expected some, or that it is not listed`),
    ],
  };
}

function probeOf({ probe }: E2eCase, from: string, to: string): RandomProbe {
  const [protocol, port] = probe.split(' ') as [RandomProbe['protocol'], string];
  const end = (where: string) => ({ namespace: where[0]!, pod: where[2]! });
  return { from: end(from), to: end(to), protocol, port: Number(port) };
}

function shortfalls(tally: ReadonlyMap<string, number>, clusters: readonly RandomCluster[]): string[] {
  const probes = clusters.length - E2E_CLUSTERS.length;
  const total = [...tally.values()].reduce((sum, each) => sum + each, 0);
  const expected = probes * PROBES + E2E_CLUSTERS.length * E2E_PODS.length ** 2;
  const scarce = Object.entries(LEAST_SHARES).filter(([verdict, share]) => (tally.get(verdict) ?? 0) < share * total);
  return [
    ...(total < expected ? [`${total} probes were compared, expected ${expected}`] : []),
    ...(probes < ENOUGH_CLUSTERS ? [] : scarce.map(([verdict, share]) => `${tally.get(verdict) ?? 0} verdicts are ${verdict}, expected ${share * 100} % or more`)),
  ];
}

/** The smallest cluster about which we differ, found from the random one that came up. */
function shrunk(reference: string, seed: number, index: number): string {
  const theirs = (cluster: RandomCluster) => referenceVerdicts(reference, [cluster]).verdicts[0]!;
  const property = fc.property(randomCluster(), cluster => ourVerdicts(cluster).join() === theirs(cluster).join());
  const { counterexample, counterexamplePath } = fc.check(property, { seed, path: String(index), interruptAfterTimeLimit: MOST_SHRINKING });
  return counterexample ? `seed ${seed}, path ${counterexamplePath}: ${show(reference, counterexample[0])}` : `seed ${seed}, cluster ${index} differs, but not when it is asked about alone`;
}

function show(reference: string, cluster: RandomCluster): string {
  const theirs = referenceVerdicts(reference, [cluster]).verdicts[0]!;
  const ours = ourVerdicts(cluster);
  const at = ours.findIndex((verdict, index) => verdict !== theirs[index]);
  return `${JSON.stringify(cluster.probes[at])} is ${ours[at]} to us, ${theirs[at]} to the reference, where there are\n${cluster.objects.map(object => JSON.stringify(object)).join('\n')}`;
}
