import { Multimap } from '../../kube/multimap';
import type { PortSet } from '../../kube/port-set';
import type { ClassSet } from './class-set';
import type { Cluster } from './cluster';
import type { PodClass } from './pod-class';
import type { Direction } from './policy';
import { type Reading, type Row, rowOf } from './row';

/** The pods that a class reaches, and on which ports. */
export type Targets = ReadonlyMap<PodClass, PortSet>;

/** Which class of pods reaches which, in one reading of what manifests cannot tell. */
export class Reach {
  private readonly rows: Readonly<Record<Direction, Row[]>> = { egress: [], ingress: [] };
  private known?: Audience;

  constructor(private readonly cluster: Cluster, private readonly reading: Reading) {}

  /** Classes whose traffic is not held back where it starts. */
  public get openSources(): readonly PodClass[] {
    return this.cluster.classes.filter(each => this.row(each, 'egress').passesAll);
  }

  /** Classes whose traffic is not held back where it ends. */
  public get openTargets(): readonly PodClass[] {
    return this.audience.open;
  }

  /** The ports on which pods of one class reach pods of another, or of the same. */
  public ports(from: PodClass, to: PodClass): PortSet {
    return this.row(from, 'egress').ports(to).intersect(this.row(to, 'ingress').ports(from));
  }

  /** All that a class reaches. */
  public targets(from: PodClass): Targets {
    return this.those(from, this.candidates(from));
  }

  /** What a class reaches, without the pairs of an open source and an open target, which reach each other on all ports. */
  public guardedTargets(from: PodClass): Targets {
    const isOpen = this.row(from, 'egress').passesAll;
    return this.those(from, isOpen ? this.takers(from).filter(to => !this.row(to, 'ingress').passesAll) : this.candidates(from));
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
    const { open, welcoming, nodePods } = this.audience;
    const row = this.row(from, 'egress');
    const sizes = row.few.size + row.many.reduce((sum, { pods }) => sum + pods.members.length, 0);
    if (row.meetsEveryone || sizes > welcoming.length + open.length) {
      return [...this.takers(from), ...open];
    }
    return [...row.few.keys(), ...row.many.flatMap(({ pods }) => pods.members), ...nodePods];
  }

  /** No fewer than those isolated pods that take traffic of a class. */
  private takers(from: PodClass): PodClass[] {
    if (from.hostNetwork && this.reading === 'possible') {
      return [...this.cluster.classes];
    }
    const { welcoming, invitations, groups } = this.audience;
    const hosts = [...groups].filter(([pods]) => pods.has(from)).flatMap(([, those]) => those);
    return [...welcoming, ...invitations.get(from), ...hosts];
  }

  private row(owner: PodClass, direction: Direction): Row {
    return this.rows[direction][owner.index] ??= rowOf(owner, direction, this.cluster, this.reading);
  }

  private get audience(): Audience {
    this.known ??= audienceOf(this.cluster.classes.map(each => [each, this.row(each, 'ingress')]), this.reading);
    return this.known;
  }
}

/** Who takes traffic, and whose: what the question for all targets of a class needs. */
interface Audience {
  /** Classes that take all traffic. */
  readonly open: readonly PodClass[];
  /** Classes that take some traffic of everyone. */
  readonly welcoming: readonly PodClass[];
  /** Classes that name others one by one. */
  readonly invitations: Multimap<PodClass, PodClass>;
  /** Classes that name others in large groups. */
  readonly groups: Multimap<ClassSet, PodClass>;
  /** Classes to which NetworkPolicy does not apply for sure. */
  readonly nodePods: readonly PodClass[];
}

function audienceOf(rows: readonly (readonly [PodClass, Row])[], reading: Reading): Audience {
  const invitations = new Multimap<PodClass, PodClass>();
  const groups = new Multimap<ClassSet, PodClass>();
  for (const [to, row] of rows.filter(([, each]) => !each.passesAll)) {
    row.few.forEach((_, from) => invitations.add(from, to));
    new Set(row.many.map(({ pods }) => pods)).forEach(pods => groups.add(pods, to));
  }
  const those = (test: (row: Row, pods: PodClass) => boolean): PodClass[] => rows.filter(([pods, row]) => test(row, pods)).map(([pods]) => pods);
  return {
    open: those(row => row.passesAll),
    welcoming: those(row => row.meetsEveryone && !row.passesAll),
    nodePods: reading === 'possible' ? those((_, pods) => pods.hostNetwork) : [],
    invitations,
    groups,
  };
}
