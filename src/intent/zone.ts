/** Options of a zone. */
export interface ZoneOptions {
  /**
   * The zones that workloads of this one may connect to, besides their own.
   *
   * @default - none
   */
  readonly mayReach?: Zone[];
}

/**
 * How exposed a namespace is, and which zones its workloads may connect to.
 *
 * The zone stands on the Namespace as the label `hardened.cdk8s.io/zone`.
 */
export class Zone {
  /** Holds data; reaches no other zone. */
  public static readonly DATA = new Zone('data', []);

  /** Reached from the public zone; may reach `DATA`. */
  public static readonly INTERNAL = new Zone('internal', [Zone.DATA]);

  /** Reached from outside the cluster; may reach `INTERNAL`. */
  public static readonly PUBLIC = new Zone('public', [Zone.INTERNAL]);

  /**
   * A zone of your own.
   *
   * Throws if the name is no label value.
   *
   * @param name value of the label `hardened.cdk8s.io/zone`: `partners`
   * @param options what it may reach
   */
  public static of(name: string, options: ZoneOptions = {}): Zone {
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
      throw new Error(`the name of a zone is ${JSON.stringify(name)}, expected at most 63 lower-case letters, digits and dashes`);
    }
    return new Zone(name, options.mayReach ?? []);
  }

  /** Value of the zone label. */
  public readonly name: string;

  private readonly reachable: readonly Zone[];

  private constructor(name: string, reachable: readonly Zone[]) {
    this.name = name;
    this.reachable = reachable;
  }

  /** The zones that workloads of this one may connect to, besides their own. */
  public get mayReach(): Zone[] {
    return [...this.reachable];
  }
}

/** The label that carries the zone of a Namespace. */
export const ZONE_LABEL = 'hardened.cdk8s.io/zone';
