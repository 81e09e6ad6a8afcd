import { ContainerDefaults } from '../analysis/resources/container-defaults';
import type { KubeObject } from '../kube/object';
import { joinPath } from '../kube/path';
import type { PodTemplate } from '../kube/pods';
import { isWritten } from '../kube/shapes/is-written';
import type { Context } from './context';
import { type Facts, kindOf } from './facts';
import { type Hit, hit } from './hit';
import type { Breach, ContainerRule, ObjectRule, PodRule, Rule, SetRule } from './rule';
import { ruleFailed } from './rule-failed';

/** Runs rules over all objects: what each of them finds, in the order of the objects. */
export function run(rules: readonly Rule[], facts: Facts): Hit[] {
  return new Run(rules, facts).hits();
}

class Run {
  private readonly found: Hit[] = [];
  private readonly told = new Map<KubeObject, Set<string>>();
  private readonly context: Context;
  private readonly pod: readonly PodRule[];
  private readonly container: readonly ContainerRule[];
  private readonly object: ReadonlyMap<string, readonly ObjectRule[]>;
  private readonly set: readonly SetRule[];

  constructor(rules: readonly Rule[], private readonly facts: Facts) {
    this.context = { ...facts.context, defaults: new ContainerDefaults(facts.ofKind('LimitRange')) };
    this.pod = rules.filter(rule => rule.judges === 'pod');
    this.container = rules.filter(rule => rule.judges === 'container');
    this.object = byKind(rules.filter(rule => rule.judges === 'object'));
    this.set = rules.filter(rule => rule.judges === 'set');
  }

  public hits(): Hit[] {
    this.facts.allPods.forEach(pod => this.judgePod(pod));
    this.facts.objects.forEach(object => this.judgeObject(object));
    this.set.forEach(rule => this.judgeSet(rule));
    return this.found;
  }

  private judgePod(pod: PodTemplate): void {
    const { object, isPartial } = pod;
    const place: Place = { object, path: pod.path, ...(isPartial ? { part: pod } : {}) };
    for (const rule of this.pod) {
      this.collect(rule, place, () => rule.check(pod, this.context));
    }
    for (const container of pod.containers) {
      const path = joinPath(joinPath(pod.path, 'spec'), container.path);
      const inside: Place = { object, path, container: container.name, ...(isPartial ? { part: container.spec } : {}) };
      for (const rule of this.container) {
        this.collect(rule, inside, () => rule.check(container, pod, this.context));
      }
    }
  }

  private judgeObject(object: KubeObject): void {
    const place: Place = { object, path: '' };
    for (const kind of [kindOf(object), '*']) {
      for (const rule of this.object.get(kind) ?? []) {
        this.collect(rule, place, () => rule.check(object, this.context));
      }
    }
  }

  private collect(rule: Rule, { object, path, container, part }: Place, check: () => Iterable<Breach>): void {
    try {
      for (const breach of check()) {
        if (!part || isWritten(part, breach.path)) {
          this.add(rule, object, { ...breach, path: joinPath(path, breach.path), ...(container === undefined ? {} : { container }) });
        }
      }
    } catch (error) {
      this.found.push(ruleFailed(rule, object, error));
    }
  }

  private add(rule: Rule, object: KubeObject, breach: Breach): void {
    const path = this.facts.writtenPath(object, breach.path);
    if (path === breach.path) {
      this.found.push(hit(rule, object, breach));
      return;
    }
    // Several pods of one object may share a field.
    const told = this.told.get(object) ?? new Set<string>();
    const key = JSON.stringify([rule.id, path, breach.found]);
    if (!told.has(key)) {
      this.told.set(object, told.add(key));
      this.found.push(hit(rule, object, { ...breach, path }));
    }
  }

  private judgeSet(rule: SetRule): void {
    try {
      for (const { object, ...breach } of rule.check(this.facts)) {
        this.add(rule, object, breach);
      }
    } catch (error) {
      this.found.push(ruleFailed(rule, ALL_OBJECTS, error));
    }
  }
}

/** What is being judged: the object, and where in it the rule's paths start. */
interface Place {
  readonly object: KubeObject;
  readonly path: string;
  readonly container?: string;
  /** A part of a pod, of which nobody can tell what it lacks: others fill that in. */
  readonly part?: object;
}

/** Stands for the whole set where no single object is to blame. */
const ALL_OBJECTS: KubeObject = { reference: { apiVersion: '', kind: 'Set', name: 'of all objects' }, manifest: {} };

function byKind(rules: readonly ObjectRule[]): ReadonlyMap<string, readonly ObjectRule[]> {
  const kinds = new Set(rules.flatMap(rule => rule.kinds));
  return new Map([...kinds].map(kind => [kind, rules.filter(rule => rule.kinds.includes(kind))]));
}
