import type { Severity } from '../findings/severity';
import type { PolicyRecord } from '../intent/policy/policy-record';
import type { Decoder } from '../kube/decode/decoder';
import type { Control } from '../standards/control';

/** Which profile a rule belongs to; an `option` is off until the policy configures it. */
export type Profile = 'default' | 'strict' | 'option';

/** What a rule says of itself: from this come its documentation, its report and its tests. */
export interface Card {
  /** The requirement as an order; also the name of file, test, page and waiver. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Severity for manifests that were not made with this library; `undefined` is the same. */
  readonly onYaml?: Severity | 'not applicable';
  /** The most it is for a DaemonSet of plain YAML, whose work may be that of its node. */
  readonly inDaemonSet?: Severity;
  readonly profile?: Profile;
  /** The level of the Pod Security Standards that asks for it. */
  readonly podSecurity?: 'baseline' | 'restricted';
  readonly controls: readonly Control[];
  /** Why no standard asks for it, where none does. */
  readonly noControl?: string;
  /** What other tools call it: `checkov:CKV_K8S_19`. */
  readonly knownAs: readonly string[];
  readonly why: string;
  readonly fix: string;
  readonly whenNotTo?: string;
  /** YAML that breaks the rule, and nothing else of importance. */
  readonly bad: string;
  /** The same, mended. */
  readonly good: string;
  /** What the policy may say for the rule under `rules: {<id>: …}`. */
  readonly options?: Decoder<unknown>;
  /** What the policy says for the examples, where the rule needs it. */
  readonly examplePolicy?: string;
  /** Whether a policy switches an optional rule on; by default, if it has options for it. */
  readonly isConfigured?: (policy: PolicyRecord) => boolean;
  /** Rules whose findings at the same resource, container and cause are listed inside this one's. */
  readonly absorbs?: readonly string[];
  /** `false` where admission would refuse the object all the same. */
  readonly waivable?: false;
}
