import type * as kplus from 'cdk8s-plus-28';

/** Options of a mounted secret. */
export interface SecretMountOptions {
  /**
   * Name of the container that sees the files.
   *
   * @default - all containers but init containers
   */
  readonly container?: string;

  /**
   * The keys that become files, and the name of each file: `{ 'tls.crt': 'server.pem' }`.
   *
   * @default - every key, under its own name
   */
  readonly files?: { readonly [key: string]: string };

  /**
   * Mode of the files, as a number: `0o440`.
   *
   * @default - 0o440 with a group of the pod's own; 0o444 if a claim is mounted whose files the group would take over
   */
  readonly mode?: number;
}

/** A secret as it was mounted. */
export interface SecretMount {
  readonly path: string;
  readonly secret: kplus.ISecret;
  readonly options: SecretMountOptions;
}
