import { Multimap } from '../../kube/multimap';
import type { Binding } from './binding';
import type { Holder } from './role-grant';
import { type Subject, subjectKey } from './subject';

/** Finds the bindings that name somebody. */
export class HolderIndex {
  private readonly byName = new Multimap<string, Holder>();

  constructor(bindings: readonly Binding[]) {
    for (const binding of bindings) {
      for (const subject of binding.subjects) {
        this.add({ subject, binding, scope: binding.scope });
      }
    }
  }

  /** What a user holds, by its own name, if it has one, and by that of its groups. */
  of(user: string | undefined, groups: readonly string[]): readonly Holder[] {
    return [...(user === undefined ? [] : this.byName.get(`u/${user}`)), ...new Set(groups.flatMap(group => this.byName.get(`g/${group}`)))];
  }

  /** What bindings give to a subject by the name that they use. */
  named(subject: Pick<Subject, 'kind' | 'namespace' | 'name'>): readonly Holder[] {
    return this.byName.get(`s/${subjectKey(subject)}`);
  }

  private add(holder: Holder): void {
    const { subject } = holder;
    this.byName.add(`s/${subjectKey(subject)}`, holder);
    if (subject.user !== undefined) {
      this.byName.add(`u/${subject.user}`, holder);
    }
    if (subject.kind === 'Group') {
      this.byName.add(`g/${subject.name}`, holder);
    }
  }
}
