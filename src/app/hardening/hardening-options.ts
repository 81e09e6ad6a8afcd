import type { HardenedField } from '../../baseline/hardened-field';

/** Options of `Hardening.apply`. */
export interface HardeningOptions {
  /**
   * Whether objects are added: an account for each workload that has none, and a default-deny NetworkPolicy with DNS for each namespace.
   *
   * @default false
   */
  readonly addObjects?: boolean;

  /**
   * Fields that stay unset.
   *
   * @default - all are filled
   */
  readonly leaveUnset?: HardenedField[];
}
