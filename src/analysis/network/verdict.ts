import { PortSet } from '../../kube/port-set';
import type { Cluster } from './cluster';
import type { Flow } from './flow';
import { DIRECTIONS } from './policy';
import { isUndefined, type Reason, reasonsOf } from './reason';
import { certainPorts, possiblePorts, type Side, sideOf } from './side';

/** Whether a connection comes about; `unknown` where Kubernetes, or the manifests, do not say. */
export type Verdict = 'allowed' | 'denied' | 'unknown';

/** The answer to a probe. */
export interface Answer {
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
}

/** A pod cannot be cut off from its own address; a workload counts as one pod. */
const ITSELF: Answer = { verdict: 'allowed', because: [{ direction: 'egress', effect: 'open', text: 'a pod always reaches itself' }] };

/** Answers a probe, and says which policies and rules decide. */
export function verdictOf({ from, to, protocol, port }: Flow, cluster: Cluster): Answer {
  if (from === to) {
    return ITSELF;
  }
  const sides = DIRECTIONS.map(direction => sideOf(direction, [from, to], cluster));
  return protocol ? judge(sides, PortSet.of(protocol, port)) : otherProtocol(sides);
}

function judge(sides: readonly Side[], ports: PortSet): Answer {
  const opens = (side: Side, among: (side: Side) => PortSet) => ports.subtract(among(side)).isEmpty;
  const closed = sides.filter(side => !opens(side, possiblePorts));
  if (closed.length > 0) {
    return { verdict: 'denied', because: closed.flatMap(side => reasonsOf(side, ports)) };
  }
  const unsure = sides.filter(side => !opens(side, certainPorts));
  const [verdict, deciding] = unsure.length > 0 ? ['unknown' as const, unsure] : ['allowed' as const, sides];
  return { verdict, because: deciding.flatMap(side => reasonsOf(side, ports)) };
}

/** Policies are defined for TCP, UDP and SCTP; what isolation does to ICMP and others is up to the network plugin. */
function otherProtocol(sides: readonly Side[]): Answer {
  const isolating = sides.filter(side => side.policies.length > 0);
  if (isolating.length === 0) {
    return { verdict: 'allowed', because: sides.flatMap(side => reasonsOf(side, PortSet.ALL)) };
  }
  return { verdict: 'unknown', because: isolating.flatMap(side => isUndefined(side, 'protocols other than TCP, UDP and SCTP')) };
}
