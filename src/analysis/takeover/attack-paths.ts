import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import type { PodTemplate } from '../../kube/pods';
import { display } from '../../kube/reference';
import { labelsOf } from '../../kube/selector';
import type { Binding } from '../access/binding';
import { accountNameOf } from '../access/pod-account';
import type { Exposure } from '../exposure/exposures';
import type { Endpoint } from '../network/endpoint';
import { enforcedBy } from '../pod-security/enforced';
import { type AccountPower, accountPowers, type Goal } from './account-power';
import { entriesOf } from './entries';
import { escapeOf } from './escape';
import { PodBindings } from './pod-bindings';
import type { Sources } from './sources';
import { WaysIn } from './ways-in';

/** What whoever breaks into a pod can take over from there. */
export interface Takeover {
  readonly goal: Goal;
  /** By the account's token, or by getting out of the container. */
  readonly by: 'account' | 'escape';
  /** Path of the field that makes it possible, in the pod's object. */
  readonly path: string;
  /** What is there, in words. */
  readonly found: string;
  /** Whether it is the very work of a controller, which is given it by name. */
  readonly isItsWork: boolean;
  readonly container?: string;
  /** The rule that tells of it by itself, and what that rule calls the cause. */
  readonly rule: string;
  readonly cause?: string;
}

/** A way from outside to something that is taken over. */
export interface AttackPath {
  readonly takeover: Takeover;
  /** The pods on the way: the one that the outside reaches first, the one from which something is taken over last. */
  readonly way: readonly Endpoint[];
  /** What lets the outside reach the first pod. */
  readonly exposure: Exposure;
}

/** For each pod from which something is taken over, the shortest way to it from outside, if there is one. */
export function* attackPaths(sources: Sources): Iterable<AttackPath> {
  const { network, virtualPods } = sources;
  const entries = entriesOf(sources);
  const ends = entries.size > 0 ? takenOver(sources) : [];
  const endpoints = ends.length > 0 ? network.endpoints.filter(({ object }) => !virtualPods.has(object)) : [];
  const ways = new WaysIn(network, endpoints, [...entries.keys()]);
  for (const { endpoint, takeovers } of ends) {
    const way = entries.has(endpoint) ? [endpoint] : ways.to(endpoint);
    for (const takeover of way ? takeovers : []) {
      yield { takeover, way: way!, exposure: entries.get(way![0]!)! };
    }
  }
}

/** The pods from which something is taken over. */
function takenOver(sources: Sources): { readonly endpoint: Endpoint; readonly takeovers: readonly Takeover[] }[] {
  const seen = new Set(sources.pods.map(pod => pod.object));
  const all = new Takeovers(sources);
  return sources.network.endpoints.flatMap(endpoint => {
    const takeovers = seen.has(endpoint.object) ? all.of(endpoint.pod) : [];
    return takeovers.length > 0 ? [{ endpoint, takeovers }] : [];
  });
}

/** Tells what can be taken over from pods. */
class Takeovers {
  private readonly bindings: PodBindings;
  private readonly powers: ReadonlyMap<Binding, AccountPower>;

  constructor(sources: Sources) {
    const lax = new Set(sources.ofKind('Namespace').filter(isLax).map(({ reference }) => reference.name));
    this.powers = accountPowers(sources.access, namespace => lax.has(namespace));
    this.bindings = new PodBindings(sources.access, sources.ofKind('ServiceAccount'));
  }

  public of(pod: PodTemplate): Takeover[] {
    return [...(this.powers.size > 0 ? this.byAccount(pod) : []), ...byEscape(pod)];
  }

  private byAccount(pod: PodTemplate): Takeover[] {
    const held = this.bindings.of(pod).filter(binding => this.powers.has(binding));
    const binding = GOALS.flatMap(goal => held.find(each => this.powers.get(each)!.goal === goal) ?? [])[0];
    return binding ? [byPower(pod, binding, this.powers.get(binding)!)] : [];
  }
}

/** The worst first. */
const GOALS: readonly Goal[] = ['cluster', 'node', 'secrets'];

function byPower(pod: PodTemplate, binding: Binding, { goal, what, isItsWork }: AccountPower): Takeover {
  const found = `${accountNameOf(pod.spec)}, which may ${what} by ${display(binding.object.reference)}`;
  return { goal, by: 'account', path: joinPath(pod.path, 'spec.serviceAccountName'), found, isItsWork, rule: 'no-powerful-workload' };
}

/** Whether a namespace takes whatever pod comes, as far as its labels tell. */
function isLax({ manifest }: KubeObject): boolean {
  const enforced = enforcedBy(labelsOf(fields(manifest.metadata).labels));
  return !enforced || enforced.level === 'privileged';
}

function byEscape(pod: PodTemplate): Takeover[] {
  const escape = escapeOf(pod);
  return escape ? [{ ...escape, goal: 'node', by: 'escape', path: joinPath(pod.path, escape.path), isItsWork: false }] : [];
}
