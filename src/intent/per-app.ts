import type { IConstruct } from 'constructs';

/** What constructs note for the app that they belong to, in the order in which they do. */
export class PerApp<Note> {
  private readonly notes = new WeakMap<IConstruct, Note[]>();

  public add({ node: { root } }: IConstruct, note: Note): void {
    const known = this.notes.get(root);
    if (known) {
      known.push(note);
    } else {
      this.notes.set(root, [note]);
    }
  }

  public of({ node: { root } }: IConstruct): readonly Note[] {
    return this.notes.get(root) ?? [];
  }
}
