import type { Finding } from '../../findings/finding';
import { fingerprints } from '../../findings/fingerprint';
import { isClusterKind } from '../../kube/cluster-kinds';
import { Multimap } from '../../kube/multimap';
import { isDnsLabel } from '../../kube/names';
import { print } from '../../kube/print';
import type { Report } from '../report';
import { isInCluster, type Outcome, policyResult, unreadResult } from './result';

const NAME = 'cdk8s-hardened';

/** An object of Kubernetes holds 1.5 MiB at most; a result seldom takes a kilobyte. */
const MOST_RESULTS = 500;

const OUTCOMES = ['pass', 'fail', 'warn', 'error', 'skip'] as const;

/**
 * Policy reports (wgpolicyk8s.io/v1alpha2) as YAML documents: one for each namespace, one for what belongs to none.
 *
 * They carry no time: the same manifests give the same reports.
 *
 * @see https://github.com/kubernetes-sigs/wg-policy-prototypes/tree/master/policy-report
 */
export function* policyReportPieces(report: Report): Generator<string> {
  let separator = '';
  for (const each of documents(report)) {
    yield separator + print([each]);
    separator = '---\n';
  }
}

/** One at least: a report without results says that there are none. */
function* documents({ findings, unread = [] }: Report): Generator<object> {
  if (findings.length + unread.length === 0) {
    yield document(CLUSTER, [], 0);
  }
  const prints = fingerprints(findings);
  const reports = new Multimap<string, () => Outcome>();
  unread.forEach(each => reports.add(CLUSTER, () => unreadResult(each)));
  findings.forEach((finding, place) => reports.add(homeOf(finding), () => policyResult(finding, prints[place]!)));
  for (const [home, results] of Array.from(reports).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [place, chunk] of chunks(results).entries()) {
      yield document(home, chunk.map(result => result()), place);
    }
  }
}

/** No namespace is called so. */
const CLUSTER = '';

/** Namespaced objects that name no namespace are applied to the current one; their report is, too. */
const CURRENT = '.';

/** A namespace that cannot exist has no report of its own. */
function homeOf({ resource }: Finding): string {
  const { namespace } = resource;
  if (namespace !== undefined) {
    return isDnsLabel(namespace) ? namespace : CLUSTER;
  }
  return isClusterKind(resource) || !isInCluster(resource) ? CLUSTER : CURRENT;
}

function document(home: string, results: readonly Outcome[], place: number): object {
  return {
    apiVersion: 'wgpolicyk8s.io/v1alpha2',
    kind: home === CLUSTER ? 'ClusterPolicyReport' : 'PolicyReport',
    metadata: {
      labels: { 'app.kubernetes.io/managed-by': NAME },
      name: place === 0 ? NAME : `${NAME}-${place + 1}`,
      ...(home === CLUSTER || home === CURRENT ? {} : { namespace: home }),
    },
    results,
    summary: Object.fromEntries(OUTCOMES.map(outcome => [outcome, results.filter(({ result }) => result === outcome).length])),
  };
}

function chunks<Result>(results: readonly Result[]): Result[][] {
  const count = Math.ceil(results.length / MOST_RESULTS);
  return Array.from({ length: count }, (_, place) => results.slice(place * MOST_RESULTS, (place + 1) * MOST_RESULTS));
}
