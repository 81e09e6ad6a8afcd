import { Multimap } from '../../kube/multimap';
import { type Selector, selects } from '../../kube/selector';
import type { PodClass } from './pod-class';

/** Finds the pods that a selector selects without looking at all of them. */
export class PodIndex {
  private readonly anywhere = new LabelIndex();
  private readonly namespaces = new Map<string, LabelIndex>();

  constructor(classes: readonly PodClass[]) {
    for (const each of classes) {
      this.anywhere.add(each);
      this.namespace(each.namespace).add(each);
    }
  }

  /** The pods that a selector selects in a namespace. */
  public in(namespace: string, selector: Selector): readonly PodClass[] {
    return this.namespaces.get(namespace)?.find(selector) ?? [];
  }

  /** The pods that a selector selects in some namespaces. */
  public among(namespaces: readonly string[], selector: Selector): readonly PodClass[] {
    if (this.anywhere.candidates(selector).length > namespaces.length) {
      return namespaces.flatMap(namespace => this.in(namespace, selector));
    }
    const wanted = new Set(namespaces);
    return this.anywhere.find(selector).filter(each => wanted.has(each.namespace));
  }

  private namespace(name: string): LabelIndex {
    const index = this.namespaces.get(name) ?? new LabelIndex();
    this.namespaces.set(name, index);
    return index;
  }
}

class LabelIndex {
  private readonly all: PodClass[] = [];
  private readonly byLabel = new Multimap<string, PodClass>();

  public add(each: PodClass): void {
    this.all.push(each);
    Object.entries(each.labels).forEach(([key, value]) => this.byLabel.add(`${key}=${value}`, each));
  }

  public find(selector: Selector): readonly PodClass[] {
    const candidates = this.candidates(selector);
    return selector.length === 0 ? candidates : candidates.filter(each => selects(selector, each.labels));
  }

  /** No fewer than those that are selected: where labels are given, those of the rarest one. */
  public candidates(selector: Selector): readonly PodClass[] {
    let fewest: readonly PodClass[] = this.all;
    for (const { key, operator, values } of selector) {
      if (operator === 'In') {
        const labelled = [...new Set(values)].map(value => this.byLabel.get(`${key}=${value}`));
        const together = labelled.length === 1 ? labelled[0]! : labelled.flat();
        fewest = together.length < fewest.length ? together : fewest;
      }
    }
    return fewest;
  }
}
