import { PortSet } from '../../kube/port-set';
import type { ClassSet } from './class-set';
import type { Cluster } from './cluster';
import { type PodClass, portsOn } from './pod-class';
import type { Direction, Policy, Rule, RulePorts } from './policy';

/** How to read what manifests cannot tell: as not there, or as there. */
export type Reading = 'certain' | 'possible';

/** Ports that many pods share. */
interface Shared {
  readonly pods: ClassSet;
  readonly ports: RulePorts;
}

/** What one class of pods may send, or get, as far as its own policies go. */
export class Row {
  /** Whether no policy isolates the pods. */
  public isOpen = true;
  /** The ports for everyone. */
  public everyone: RulePorts = { numbered: PortSet.NONE, named: [] };
  /** Peers of rules with few peers, and their ports. */
  public readonly few = new Map<PodClass, PortSet>();
  /** Peers of rules with many peers. */
  public readonly many: Shared[] = [];

  /** @param meetsNodes whether pods on their node's network can do what they want */
  constructor(private readonly direction: Direction, private readonly owner: PodClass, private readonly meetsNodes: boolean) {}

  /** Whether all traffic of all peers passes. */
  public get passesAll(): boolean {
    return this.isOpen || this.everyone.numbered === PortSet.ALL;
  }

  /** Whether any peer at all gets through. */
  public get meetsEveryone(): boolean {
    return this.isOpen || !this.everyone.numbered.isEmpty || this.everyone.named.length > 0;
  }

  /** The ports that are open between its own pods and others. */
  public ports(other: PodClass): PortSet {
    if (this.passesAll || (this.meetsNodes && other.hostNetwork)) {
      return PortSet.ALL;
    }
    const destination = this.direction === 'egress' ? other : this.owner;
    let ports = portsOn(this.everyone, destination).union(this.few.get(other) ?? PortSet.NONE);
    for (const shared of this.many) {
      ports = shared.pods.has(other) ? ports.union(portsOn(shared.ports, destination)) : ports;
    }
    return ports;
  }

  /** Adds what a rule allows. */
  public add(rule: Rule, sets: readonly ClassSet[]): void {
    if (!rule.peers) {
      this.everyone = { numbered: this.everyone.numbered.union(rule.ports.numbered), named: [...this.everyone.named, ...rule.ports.named] };
    }
    for (const pods of sets) {
      if (pods.isSmall) {
        pods.members.forEach(each => this.addOne(each, rule.ports));
      } else {
        this.many.push({ pods, ports: rule.ports });
      }
    }
  }

  private addOne(other: PodClass, ports: RulePorts): void {
    const more = portsOn(ports, this.direction === 'egress' ? other : this.owner);
    const before = this.few.get(other);
    this.few.set(other, before ? before.union(more) : more);
  }
}

/** The row of a class in one direction. */
export function rowOf(owner: PodClass, direction: Direction, cluster: Cluster, reading: Reading): Row {
  const row = new Row(direction, owner, reading === 'possible');
  const policies = owner.policies[direction];
  if (policies.length === 0 || (owner.hostNetwork && reading === 'possible')) {
    return row;
  }
  row.isOpen = false;
  for (const policy of policies) {
    policy[direction]!.forEach(rule => row.add(rule, setsOf(rule, policy, cluster, reading)));
  }
  return row;
}

function setsOf(rule: Rule, policy: Policy, { peers }: Cluster, reading: Reading): ClassSet[] {
  return (rule.peers ?? []).map(peer => peers.of(peer, policy.namespace)[reading]);
}
