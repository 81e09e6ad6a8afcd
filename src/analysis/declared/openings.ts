import type { PortSet } from '../../kube/port-set';
import { display } from '../../kube/reference';
import type { CidrSet } from '../network/cidr-set';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import type { Direction, Policy, Rule } from '../network/policy';
import { type End, isEndpoint } from '../network/side';

/** Some traffic, and the end whose policies are asked about it. */
export interface Way {
  readonly owner: Endpoint;
  readonly direction: Direction;
  readonly other: End;
  readonly ports: PortSet;
}

/** A rule, and ways that it opens. */
export interface Opening<Of extends Way> {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly ways: readonly Of[];
}

/** The rules that open ways, in the order of the ways; each way at the first rule that opens it. */
export function openings<Of extends Way>(ways: Iterable<Of>, network: NetworkFacts): Opening<Of>[] {
  const found = new Map<Rule, { readonly policy: Policy; readonly rule: Rule; readonly ways: Of[] }>();
  for (const way of ways) {
    const [from, to] = endsOf(way);
    const opener = network.because(from, to, way.ports).find(({ direction, rule }) => direction === way.direction && rule);
    if (opener?.policy && opener.rule) {
      const opening = found.get(opener.rule) ?? { policy: opener.policy, rule: opener.rule, ways: [] };
      opening.ways.push(way);
      found.set(opener.rule, opening);
    }
  }
  return [...found.values()];
}

/** Ways as people read them: `a way from Deployment shop/web to Deployment orders/api on TCP 9090`; of many, the first ones. */
export function inWords(ways: readonly Way[]): string {
  const told = ways.slice(0, MOST_TOLD).map(way => {
    const [from, to] = endsOf(way).map(wordsFor);
    return `a way from ${from} to ${to} on ${way.ports.toString()}`;
  });
  const rest = ways.length - told.length;
  return told.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** An end as people read it. */
export function wordsFor(end: End): string {
  return isEndpoint(end) ? display(end.object.reference) : wordsForAddresses(end);
}

const MOST_TOLD = 3;

function endsOf({ owner, direction, other }: Way): [End, End] {
  return direction === 'egress' ? [owner, other] : [other, owner];
}

function wordsForAddresses(addresses: CidrSet): string {
  const networks = addresses.toString().split(', ');
  return networks.length > MOST_TOLD ? `${networks.slice(0, MOST_TOLD).join(', ')} and ${networks.length - MOST_TOLD} more networks` : networks.join(', ');
}
