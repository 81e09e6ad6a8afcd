import { fields } from '../../kube/fields';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import { type Labels, labelsOf, meets, NAMESPACE_NAME_LABEL, type Requirement, type Selector, selectorKey } from '../../kube/selector';

/** Whether something holds, as far as can be told from the manifests. */
export type Ternary = 'yes' | 'no' | 'maybe';

/** The namespaces that a selector selects. */
export interface Selected {
  readonly yes: readonly string[];
  readonly maybe: readonly string[];
}

interface Namespace {
  readonly name: string;
  readonly labels: Labels;
  /** Whether its object is at hand, so that it has no labels but these. */
  readonly isKnown: boolean;
}

/** The namespaces of a cluster and what is known of their labels. */
export class Namespaces {
  private readonly all = new Map<string, Namespace>();
  private readonly byLabel = new Multimap<string, Namespace>();
  private readonly strangers: readonly Namespace[];
  private readonly selected = new Map<string, Selected>();

  /** @param names namespaces that objects name, whether or not their own object is at hand */
  constructor(objects: readonly KubeObject[], names: Iterable<string>) {
    for (const { reference, manifest } of objects) {
      if (reference.kind === 'Namespace' && reference.apiVersion === 'v1') {
        const labels = { ...labelsOf(fields(manifest.metadata).labels), [NAMESPACE_NAME_LABEL]: reference.name };
        this.all.set(reference.name, { name: reference.name, labels, isKnown: true });
      }
    }
    for (const name of names) {
      if (!this.all.has(name)) {
        this.all.set(name, { name, labels: name === '' ? {} : { [NAMESPACE_NAME_LABEL]: name }, isKnown: false });
      }
    }
    this.strangers = [...this.all.values()].filter(each => !each.isKnown);
    this.all.forEach(each => this.enter(each));
  }

  /** The namespaces that a selector selects, and those it may select. */
  public select(selector: Selector): Selected {
    const key = selectorKey(selector);
    let selected = this.selected.get(key);
    if (!selected) {
      const answers = [...this.candidates(selector)].map(each => [each.name, answer(selector, each)] as const);
      const those = (wanted: Ternary) => answers.filter(each => each[1] === wanted).map(each => each[0]);
      selected = { yes: those('yes'), maybe: those('maybe') };
      this.selected.set(key, selected);
    }
    return selected;
  }

  /** Whether a selector selects a namespace. */
  public selects(selector: Selector, name: string): Ternary {
    const namespace = this.all.get(name);
    return namespace ? answer(selector, namespace) : 'no';
  }

  private enter(namespace: Namespace): void {
    for (const [key, value] of Object.entries(namespace.labels)) {
      this.byLabel.add(`${key}=${value}`, namespace);
    }
  }

  /** No fewer than those that the selector may select. */
  private candidates(selector: Selector): Iterable<Namespace> {
    const named = selector.find(each => each.operator === 'In');
    if (!named) {
      return this.all.values();
    }
    const unsure = this.strangers.filter(each => !Object.hasOwn(each.labels, named.key));
    return new Set([...named.values.flatMap(value => this.byLabel.get(`${named.key}=${value}`)), ...unsure]);
  }
}

function answer(selector: Selector, namespace: Namespace): Ternary {
  const answers = selector.map(each => answerTo(each, namespace));
  if (answers.includes('no')) {
    return 'no';
  }
  return answers.includes('maybe') ? 'maybe' : 'yes';
}

function answerTo(requirement: Requirement, { labels, isKnown }: Namespace): Ternary {
  if (isKnown || Object.hasOwn(labels, requirement.key)) {
    return meets(requirement, labels) ? 'yes' : 'no';
  }
  if (requirement.key !== NAMESPACE_NAME_LABEL || requirement.operator === 'In' || requirement.operator === 'NotIn') {
    return 'maybe';
  }
  return requirement.operator === 'Exists' ? 'yes' : 'no';
}
