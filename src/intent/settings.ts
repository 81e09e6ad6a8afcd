import type { IConstruct } from 'constructs';
import type { ImageLock } from '../images/image-lock';
import { Isolation } from './isolation';
import { NO_POLICY, type PolicyRecord } from './policy/policy-record';

/** What an app says for all of its constructs. */
export interface Settings {
  readonly policy: PolicyRecord;
  /** What messages call the policy. */
  readonly policyFile?: string;
  readonly images?: ImageLock;
  readonly isolation: Isolation;
}

/** An app that carries settings has them under this key. */
export const SETTINGS = Symbol.for('cdk8s-hardened.settings');

const NO_SETTINGS: Settings = { policy: NO_POLICY, isolation: Isolation.ENFORCE };

/** The settings of the app a construct stands in; the defaults under an app of cdk8s. */
export function settingsOf(construct: IConstruct): Settings {
  return (construct.node.root as { [SETTINGS]?: Settings })[SETTINGS] ?? NO_SETTINGS;
}
