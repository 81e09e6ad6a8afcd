import type { PortSet } from '../../kube/port-set';
import type { Cluster } from './cluster';
import { DIRECTIONS } from './policy';
import { type Reason, reasonsOf } from './reason';
import { type End, sideOf } from './side';

/** Two ends, of which at most one is outside the cluster, and the ports on which the first reaches the second. */
export class Connection {
  constructor(
    public readonly from: End,
    public readonly to: End,
    public readonly ports: PortSet,
    private readonly cluster: Cluster,
  ) {}

  /** The rules that open the ports, at both ends; looked up when asked for. */
  public because(): Reason[] {
    return DIRECTIONS.flatMap(direction => reasonsOf(sideOf(direction, [this.from, this.to], this.cluster), this.ports));
  }
}
