import type { Breach as FoundBreach } from '../findings/breach';
import type { FindingConstruct } from '../findings/finding';
import type { Severity } from '../findings/severity';
import type { KubeObject } from '../kube/object';
import type { Container, PodTemplate } from '../kube/pods';
import type { Card } from './card';
import type { Context } from './context';
import type { Facts } from './facts';

/** A breach as a rule yields it. */
export interface Breach extends FoundBreach {
  /** What the breach comes from, where one object can break a rule for several causes: `volumes[0]`. */
  readonly cause?: string;
  /** Where it is other than the card's. */
  readonly severity?: Severity;
  /** Where it is more to the point than the card's. */
  readonly fix?: string;
  /** The rules of the card's `absorbs` that this breach stands for, where it is not all of them. */
  readonly absorbs?: readonly string[];
  /** What declared it, where that is more to the point than what renders the object. */
  readonly construct?: FindingConstruct;
}

/** A breach in one object of a set. */
export interface SetBreach extends Breach {
  readonly object: KubeObject;
}

/** Judges each pod; paths start at the mapping that holds `metadata` and `spec`. */
export interface PodRule extends Card {
  readonly judges: 'pod';
  check(pod: PodTemplate, context: Context): Iterable<Breach>;
}

/** Judges each container of whatever kind; paths start at the container. */
export interface ContainerRule extends Card {
  readonly judges: 'container';
  check(container: Container, pod: PodTemplate, context: Context): Iterable<Breach>;
}

/** Judges each object of some kinds. */
export interface ObjectRule extends Card {
  readonly judges: 'object';
  /** Kinds with their API group: `NetworkPolicy.networking.k8s.io`, `Namespace`; `*` for all. */
  readonly kinds: readonly string[];
  check(object: KubeObject, context: Context): Iterable<Breach>;
}

/** Judges what follows from all objects together. */
export interface SetRule extends Card {
  readonly judges: 'set';
  check(facts: Facts): Iterable<SetBreach>;
}

/** A requirement and how it is checked. */
export type Rule = PodRule | ContainerRule | ObjectRule | SetRule;

/** A rule about each pod. */
export function podRule(rule: Omit<PodRule, 'judges'>): PodRule {
  return { ...rule, judges: 'pod' };
}

/** A rule about each container. */
export function containerRule(rule: Omit<ContainerRule, 'judges'>): ContainerRule {
  return { ...rule, judges: 'container' };
}

/** A rule about each object of some kinds. */
export function objectRule(rule: Omit<ObjectRule, 'judges'>): ObjectRule {
  return { ...rule, judges: 'object' };
}

/** A rule about all objects together. */
export function setRule(rule: Omit<SetRule, 'judges'>): SetRule {
  return { ...rule, judges: 'set' };
}
