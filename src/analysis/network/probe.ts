/** One end of a probe: a pod, or an address outside the cluster. */
export interface ProbeEnd {
  /** @default - the namespace of objects that name none */
  readonly namespace?: string;
  /** Name of a pod or of a workload, with or without its kind: `web`, `Deployment/web`. */
  readonly pod?: string;
  readonly ip?: string;
}

/** A question: does a connection come about? */
export interface Probe {
  readonly from: ProbeEnd;
  readonly to: ProbeEnd;
  /** @default TCP */
  readonly protocol?: string;
  /** The port at the destination pod, whatever that of a Service before it is. */
  readonly port: number;
}
