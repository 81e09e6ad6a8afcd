import type { Binding } from './binding';
import type { Holder } from './role-grant';
import { type Subject, subjectKey } from './subject';

/** Finds the bindings that name somebody. */
export class HolderIndex {
  private readonly byName = new Map<string, Holder[]>();

  constructor(bindings: readonly Binding[]) {
    for (const binding of bindings) {
      for (const subject of binding.subjects) {
        this.add({ subject, binding, scope: binding.scope });
      }
    }
  }

  /** What a user holds, by its own name, if it has one, and by that of its groups. */
  of(user: string | undefined, groups: readonly string[]): readonly Holder[] {
    return [...(user === undefined ? [] : this.held(`u/${user}`)), ...new Set(groups.flatMap(group => this.held(`g/${group}`)))];
  }

  /** What bindings give to a subject by the name that they use. */
  named(subject: Pick<Subject, 'kind' | 'namespace' | 'name'>): readonly Holder[] {
    return this.held(`s/${subjectKey(subject)}`);
  }

  private held(key: string): readonly Holder[] {
    return this.byName.get(key) ?? [];
  }

  private add(holder: Holder): void {
    const { subject } = holder;
    this.put(`s/${subjectKey(subject)}`, holder);
    if (subject.user !== undefined) {
      this.put(`u/${subject.user}`, holder);
    }
    if (subject.kind === 'Group') {
      this.put(`g/${subject.name}`, holder);
    }
  }

  private put(key: string, holder: Holder): void {
    const known = this.byName.get(key);
    if (known) {
      known.push(holder);
    } else {
      this.byName.set(key, [holder]);
    }
  }
}
