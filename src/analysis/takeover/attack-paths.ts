import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import { type PodTemplate, podTemplateOf } from '../../kube/pods';
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
  const entries = entriesOf(sources);
  const takeovers = entries.size > 0 ? new Takeovers(sources) : undefined;
  const endpoints = sources.network.endpoints.filter(({ object }) => !sources.virtualPods.has(object));
  const ways = new WaysIn(sources.network, endpoints, [...entries.keys()]);
  for (const endpoint of takeovers ? endpoints : []) {
    const found = takeovers!.of(podTemplateOf(endpoint.object)!);
    const way = found.length === 0 || entries.has(endpoint) ? [endpoint] : ways.to(endpoint);
    for (const takeover of way ? found : []) {
      yield { takeover, way: way!, exposure: entries.get(way![0]!)! };
    }
  }
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
    return [...this.byAccount(pod), ...byEscape(pod)];
  }

  private byAccount(pod: PodTemplate): Takeover[] {
    const given = this.powers.size > 0 ? this.bindings.of(pod).flatMap(binding => {
      const power = this.powers.get(binding);
      return power ? [{ binding, power }] : [];
    }) : [];
    const strongest = GOALS.flatMap(goal => given.find(({ power }) => power.goal === goal) ?? [])[0];
    if (!strongest) {
      return [];
    }
    const { binding, power: { goal, what, isItsWork } } = strongest;
    const found = `${accountNameOf(pod.spec)}, which may ${what} by ${display(binding.object.reference)}`;
    return [{ goal, by: 'account', path: joinPath(pod.path, 'spec.serviceAccountName'), found, isItsWork, rule: 'no-powerful-workload' }];
  }
}

/** The worst first. */
const GOALS: readonly Goal[] = ['cluster', 'node', 'secrets'];

/** Whether a namespace takes whatever pod comes, as far as its labels tell. */
function isLax({ manifest }: KubeObject): boolean {
  const enforced = enforcedBy(labelsOf(fields(manifest.metadata).labels));
  return !enforced || enforced.level === 'privileged';
}

function byEscape(pod: PodTemplate): Takeover[] {
  const escape = escapeOf(pod);
  return escape ? [{ ...escape, goal: 'node', by: 'escape', path: joinPath(pod.path, escape.path), isItsWork: false }] : [];
}
