import type * as kplus from 'cdk8s-plus-28';

/** Options of a connection. */
export interface ConnectionOptions {
  /**
   * The ports of the server's pods.
   *
   * @default - all ports that the server's containers declare
   */
  readonly ports?: kplus.NetworkPolicyPort[];

  /**
   * Why the connection is needed; it stands in the audit trail.
   *
   * @default - none
   */
  readonly reason?: string;
}
