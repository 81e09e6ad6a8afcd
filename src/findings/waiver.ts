import type { KubeObject } from '../kube/object';
import type { FindingConstruct } from './finding';

/** A finding that somebody accepts, and why. */
export interface Waiver {
  readonly rule: string;
  /** Keys of the objects it covers (`keyOf` of kube/reference). */
  readonly resources: ReadonlySet<string>;
  /** How it names what it covers: a construct path, or `Kind/namespace/name`. */
  readonly target: string;
  readonly container?: string;
  readonly reason?: string;
  readonly owner?: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** The construct it holds for, where it is one. */
  readonly construct?: FindingConstruct;
  /** Where it is written, for people. */
  readonly origin: string;
  /** The annotation it is written as: it covers that very object, and no other of the same name. */
  readonly annotation?: AnnotationPlace;
  /** The other tool's check that it was written to suppress: `checkov:CKV_K8S_20`. */
  readonly suppression?: string;
}

/** Where an annotation stands. */
export interface AnnotationPlace {
  readonly object: KubeObject;
  /** Path in the manifest: `metadata.annotations["checkov.io/skip1"]`. */
  readonly path: string;
}
