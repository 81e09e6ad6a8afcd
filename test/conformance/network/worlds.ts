import { networkOf } from '../../../src/analysis/network/network-facts';
import type { Verdict } from '../../../src/analysis/network/verdict';
import { kubeObject } from '../../../src/kube/object';
import type { RandomCluster } from '../../analysis/network/random-cluster';
import { type Header, say } from './engine';

/** What both engines answer to a cluster and its probes. */
interface Answer {
  readonly allowed: readonly boolean[] | null;
  readonly error?: string;
}

/** The addresses that pods have, which manifests do not tell. */
const NO_ADDRESS: readonly string[] = [];

/** One for each block that may hold pods. */
const ANY_ADDRESS = ['10.1.2.3', '10.244.0.7', '10.244.1.7', '172.16.0.9', 'fd00::1'];

/** What a network plugin may make of blocks that may hold pods. */
export const ONE_ADDRESS = ANY_ADDRESS.slice(0, 1);

/** Our own verdicts. */
export function ourVerdicts({ objects, probes }: RandomCluster): Verdict[] {
  const network = networkOf(objects.map(kubeObject));
  if (network.refusals.length > 0) {
    throw new Error(`policies are refused: ${JSON.stringify(network.refusals.map(({ path, found }) => [path, found]))}`);
  }
  return probes.map(probe => network.verdict(probe).verdict);
}

/** What the reference says: unknown where it depends on whether blocks that may hold pods mean them. */
export function referenceVerdicts(binary: string, clusters: readonly RandomCluster[]): { header: Header; verdicts: Verdict[][] } {
  const { header, allowed: strict } = inWorld(binary, clusters, NO_ADDRESS);
  const { allowed: lenient } = inWorld(binary, clusters, ANY_ADDRESS);
  return { header, verdicts: strict.map((answers, at) => answers.map((answer, index) => verdictOf(answer, lenient[at]![index]!))) };
}

/** What an engine says where pods have some addresses. */
export function inWorld(
  binary: string, clusters: readonly RandomCluster[], podIPs: readonly string[], flags: readonly string[] = [],
): { header: Header; allowed: (readonly boolean[])[] } {
  const { header, lines } = say<Answer>(binary, clusters.map(cluster => ({ ...cluster, podIPs })), flags);
  const allowed = lines.map((line, index) => {
    if (line.error || line.allowed?.length !== clusters[index]!.probes.length) {
      throw new Error(`${binary} gave no answer to ${JSON.stringify(clusters[index])}: ${line.error}`);
    }
    return line.allowed;
  });
  return { header, allowed };
}

function verdictOf(strict: boolean, lenient: boolean): Verdict {
  if (strict !== lenient) {
    return 'unknown';
  }
  return strict ? 'allowed' : 'denied';
}
