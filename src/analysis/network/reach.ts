import { Multimap } from '../../kube/multimap';
import type { PortSet } from '../../kube/port-set';
import type { ClassSet } from './class-set';
import type { Cluster } from './cluster';
import type { PodClass } from './pod-class';
import { type Reading, type Row, rowOf } from './row';

/** The pods that a class reaches, and on which ports. */
export type Targets = ReadonlyMap<PodClass, PortSet>;

/** Which class of pods reaches which, in one reading of what manifests cannot tell. */
export class Reach {
  /** Classes whose traffic is not held back where it starts. */
  public readonly openSources: readonly PodClass[];
  /** Classes whose traffic is not held back where it ends. */
  public readonly openTargets: readonly PodClass[];

  private readonly egress: readonly Row[];
  private readonly ingress: readonly Row[];
  private readonly welcoming: readonly PodClass[];
  private readonly invitations = new Multimap<PodClass, PodClass>();
  private readonly audiences = new Multimap<ClassSet, PodClass>();
  private readonly nodePods: readonly PodClass[];

  constructor(private readonly cluster: Cluster, private readonly reading: Reading) {
    const { classes } = cluster;
    this.egress = classes.map(each => rowOf(each, 'egress', cluster, reading));
    this.ingress = classes.map(each => rowOf(each, 'ingress', cluster, reading));
    this.openSources = classes.filter(({ index }) => this.egress[index]!.passesAll);
    this.openTargets = classes.filter(({ index }) => this.ingress[index]!.passesAll);
    this.welcoming = classes.filter(({ index }) => this.ingress[index]!.meetsEveryone && !this.ingress[index]!.passesAll);
    this.nodePods = reading === 'possible' ? classes.filter(each => each.hostNetwork) : [];
    classes.forEach(each => this.note(each));
  }

  /** The ports on which pods of one class reach pods of another, or of the same. */
  public ports(from: PodClass, to: PodClass): PortSet {
    return this.egress[from.index]!.ports(to).intersect(this.ingress[to.index]!.ports(from));
  }

  /** All that a class reaches. */
  public targets(from: PodClass): Targets {
    return this.those(from, this.candidates(from));
  }

  /** What a class reaches, without the pairs of an open source and an open target, which reach each other on all ports. */
  public guardedTargets(from: PodClass): Targets {
    const isOpen = this.egress[from.index]!.passesAll;
    return this.those(from, isOpen ? this.takers(from).filter(to => !this.ingress[to.index]!.passesAll) : this.candidates(from));
  }

  private those(from: PodClass, candidates: Iterable<PodClass>): Targets {
    const targets = new Map<PodClass, PortSet>();
    for (const to of candidates) {
      const ports = targets.has(to) ? undefined : this.ports(from, to);
      if (ports && !ports.isEmpty) {
        targets.set(to, ports);
      }
    }
    return targets;
  }

  /** No fewer than those that a class reaches: either those it may send to, or those that may take it, whichever are fewer. */
  private candidates(from: PodClass): Iterable<PodClass> {
    const row = this.egress[from.index]!;
    const sizes = row.few.size + row.many.reduce((sum, { pods }) => sum + pods.members.length, 0);
    if (row.meetsEveryone || sizes > this.welcoming.length + this.openTargets.length) {
      return [...this.takers(from), ...this.openTargets];
    }
    return [...row.few.keys(), ...row.many.flatMap(({ pods }) => pods.members), ...this.nodePods];
  }

  /** No fewer than those isolated pods that take traffic of a class. */
  private takers(from: PodClass): PodClass[] {
    if (from.hostNetwork && this.reading === 'possible') {
      return [...this.cluster.classes];
    }
    const audiences = [...this.audiences].filter(([pods]) => pods.has(from)).flatMap(([, hosts]) => hosts);
    return [...this.welcoming, ...this.invitations.get(from), ...audiences];
  }

  private note(to: PodClass): void {
    const row = this.ingress[to.index]!;
    if (!row.passesAll) {
      [...row.few.keys()].forEach(from => this.invitations.add(from, to));
      new Set(row.many.map(({ pods }) => pods)).forEach(pods => this.audiences.add(pods, to));
    }
  }
}
