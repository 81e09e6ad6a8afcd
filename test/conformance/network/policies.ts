import * as fc from 'fast-check';
import { networkOf } from '../../../src/analysis/network/network-facts';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';
import { policySpec } from '../../analysis/network/random-cluster';
import type { Outcome } from './clusters';
import { say } from './engine';

/** From so many policies on, a good part has to be refused, and a good part taken. */
const ENOUGH_POLICIES = 1000;
const LEAST_SHARE = 0.15;

/** Each step of shrinking asks the oracle anew: milliseconds of all of them. */
const MOST_SHRINKING = 30_000;

/** Values that are wrong in most places, and right in some. */
const ODD: readonly unknown[] = [
  undefined, null, '', 'x', 'Http', 'http', 'a--b', '-a', '80', 0, -1, 1, 80, 1.5, 65535, 65536, 4294967376, true, {}, [], [null], [{}], ['x'], { a: null }, { a: 'b' }, { a: 1 }, { 'a b': 'c' },
  'TCP', 'tcp', ['Ingress'], ['Ingress', 'Ingress'], ['Egress', 'Ingress', 'Egress'], 'In', 'Gt', ['a b'], ['a', null], 'x'.repeat(64), `${'x'.repeat(16)}`, 'example.com/x', 'Example.com/x', 'x/y/z',
  '10.0.0.0/8', '10.0.0.1/8', '010.0.0.0/8', '10.0.0.0/08', '10.0.0.0', '999.1.1.1/99', '::/0', '::1/64', '::ffff:10.0.0.0/104', '2001:DB8::/48', '00001::/16', '::1.2.3.4/128', 'fe80::1%eth0/64',
  ['10.0.0.0/8'], ['192.0.2.64/26'], ['2001:db8:0:1::/64'], [1], { cidr: '192.0.2.0/24' }, { cidr: '192.0.2.0/24', except: ['192.0.2.0/24'] }, { cidr: '0.0.0.0/0', except: ['::/1'] },
];

const blocks = fc.record({ egress: fc.tuple(fc.record({ to: fc.tuple(fc.record({ ipBlock: fc.record({ cidr: fc.constantFrom('10.0.0.0/8', '::/0'), except: fc.tuple(fc.constantFrom('10.1.0.0/16', '2001:db8::/32')) }) })) })) });

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD)), { maxLength: 2 });

/** Specs of which some are such as the API server refuses. */
export const oddSpec = fc.tuple(fc.oneof({ weight: 4, arbitrary: policySpec }, { weight: 1, arbitrary: blocks }), changes)
  .map(([spec, each]) => each.reduce<unknown>((before, [at, value]) => changed(before, at, value), JSON.parse(JSON.stringify(spec))));

/** The policy with a spec. */
export function policyWith(spec: unknown): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'n', namespace: 'x' }, spec };
}

/** What the API server says of a policy: the fields that it refuses, before and since Kubernetes 1.36. */
export interface Refused {
  readonly strict: readonly string[];
  readonly lenient: readonly string[];
}

/** Compares which policies we refuse with what the API server's validation does. */
export function comparePolicies(validation: string, seed: number, numRuns: number): Outcome {
  const specs = fc.sample(oddSpec, { seed, numRuns });
  const { header, lines } = say<Refused>(validation, specs.map(policyWith));
  const differing = specs.flatMap((spec, index) => (disagreement(spec, lines[index]!) ? [index] : []));
  const refused = lines.filter(each => each.strict.length > 0).length;
  const scarce = numRuns >= ENOUGH_POLICIES && Math.min(refused, numRuns - refused) < LEAST_SHARE * numRuns;
  return {
    counts: `validation (${header.module} ${header.version}): ${specs.length} policies, ${refused} refused, ${differing.length} differ`,
    complaints: [
      ...(differing.length > 0 ? [shrunk(validation, seed, differing[0]!)] : []),
      ...(scarce ? [`${refused} of ${numRuns} policies are refused, expected ${LEAST_SHARE * 100} % or more, and as many taken`] : []),
    ],
  };
}

function shrunk(validation: string, seed: number, index: number): string {
  const property = fc.property(oddSpec, spec => {
    const [answer] = say<Refused>(validation, [policyWith(spec)]).lines;
    const found = disagreement(spec, answer!);
    if (found) {
      throw new Error(found);
    }
  });
  const { counterexample, counterexamplePath: at, errorInstance } = fc.check(property, { seed, path: String(index), interruptAfterTimeLimit: MOST_SHRINKING });
  return `seed ${seed}, path ${at}: ${JSON.stringify(counterexample?.[0])}\n${String(errorInstance)}`;
}

/** How we differ from the API server about a policy; undefined where we do not. */
export function disagreement(spec: unknown, refused: Refused): string | undefined {
  const versions = [[36, refused.strict], [35, refused.lenient]] as const;
  const found = versions.map(([kubernetes, theirs]) => {
    const ours = networkOf([kubeObject(policyWith(spec))], { kubernetes }).refusals.map(each => each.path);
    return agree(ours, theirs) ? undefined : `Kubernetes 1.${kubernetes}: we refuse ${ours.join(', ') || 'nothing'}, it refuses ${theirs.join(', ') || 'nothing'}`;
  });
  return found.find(each => each !== undefined);
}

/** We stop at the selector, where it names the requirement; and what cannot be decoded has no paths. */
function agree(ours: readonly string[], theirs: readonly string[]): boolean {
  if (theirs.some(path => path.startsWith('cannot be decoded'))) {
    return ours.length > 0;
  }
  return theirs.every(path => ours.some(each => within(each, path))) && ours.every(each => theirs.some(path => within(each, path)));
}

function within(outer: string, path: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** A copy in which the value at one of the places is another one. */
function changed(spec: unknown, at: number, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify({ spec })) as Holder;
  const places = placesOf(copy.spec, copy, 'spec');
  const [holder, key] = places[at % places.length]!;
  holder[key] = value;
  return (JSON.parse(JSON.stringify(copy)) as Holder).spec;
}

type Holder = Record<string, unknown>;

function placesOf(value: unknown, holder: Holder, key: string): [Holder, string][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, item]) => placesOf(item, value as Holder, name)) : [];
  return [[holder, key], ...below];
}
