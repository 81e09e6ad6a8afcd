import type { Severity } from './severity';

/** What is wrong in a manifest: where, what is there, what was expected, and how to mend it. */
export interface Finding {
  /** Id of the rule: `no-host-network`. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** The object that holds the field. */
  readonly resource: FindingResource;
  /**
   * Name of the container.
   *
   * @default - the finding is not in a container
   */
  readonly container?: string;
  /** Path of the field in the manifest: `spec.template.spec.hostNetwork`. */
  readonly path: string;
  /** What is there. */
  readonly found: string;
  /** What was expected. */
  readonly expected: string;
  /** The finding as one sentence. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** Controls of standards that ask for it: `pss-baseline:hostNamespaces`. */
  readonly controls: string[];
  /**
   * Weaker findings with the same cause, by rule id.
   *
   * @default - none
   */
  readonly absorbed?: string[];
  /**
   * Where the field stands in the YAML that was read.
   *
   * @default - the manifest was not read from a file
   */
  readonly source?: FindingSource;
  /**
   * The construct that renders the object.
   *
   * @default - the manifest was not rendered by this app
   */
  readonly construct?: FindingConstruct;
  /**
   * The waiver that covers the finding.
   *
   * @default - none
   */
  readonly waiver?: FindingWaiver;
  /**
   * Whether a baseline knows the finding, so that it does not fail: `cdk8s-hardened check --baseline`.
   *
   * @default - no baseline knows it
   */
  readonly baseline?: boolean;
}

/** The object a finding is about. */
export interface FindingResource {
  /** API version: `apps/v1`. */
  readonly apiVersion: string;
  /** Kind: `Deployment`. */
  readonly kind: string;
  /**
   * Namespace.
   *
   * @default - the object names none
   */
  readonly namespace?: string;
  /** Name. */
  readonly name: string;
}

/** A place in a file. */
export interface FindingSource {
  /** Path of the file. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
}

/** The construct a finding leads back to. */
export interface FindingConstruct {
  /** Path in the construct tree. */
  readonly path: string;
  /**
   * File and line that created it: `/app/main.ts:12`.
   *
   * @default - unknown, as in languages other than TypeScript and JavaScript
   */
  readonly source?: string;
}

/** Why a finding is accepted. */
export interface FindingWaiver {
  /** The reason given; empty for a suppression of a tool that takes none. */
  readonly reason: string;
  /**
   * Who answers for it.
   *
   * @default - nobody is named
   */
  readonly owner?: string;
  /**
   * The last day it holds: `2027-06-30`.
   *
   * @default - it does not end
   */
  readonly expires?: string;
  /**
   * The check of another tool that it was written to suppress, where the policy honours that: `checkov:CKV_K8S_20`.
   *
   * @default - it was written as a waiver
   */
  readonly suppression?: string;
}
