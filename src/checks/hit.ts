import type { KubeObject } from '../kube/object';
import type { Card } from './card';
import type { Breach } from './rule';

/** A breach of a rule by an object: `path` starts at the manifest. */
export interface Hit {
  readonly card: Card;
  readonly object: KubeObject;
  readonly breach: Breach;
  /** Weaker hits with the same cause. */
  readonly absorbed: readonly Hit[];
}

/** A hit with nothing absorbed yet. */
export function hit(card: Card, object: KubeObject, breach: Breach): Hit {
  return { card, object, breach, absorbed: [] };
}
