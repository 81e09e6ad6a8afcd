import { isFields } from '../../kube/fields';
import { shownValue } from './found';
import type { Mapping, Shape, Walk } from './type';
import { unknownField } from './unknown-field';

/** A mapping with these fields and no other. */
export class Struct implements Mapping {
  readonly name = 'a mapping';
  private known?: Shape;

  /** @param read says which fields there are, once they are asked for */
  constructor(readonly title: string, private readonly read: () => Shape) {}

  get shape(): Shape {
    this.known ??= this.read();
    return this.known;
  }

  check(value: unknown, walk: Walk): void {
    if (!isFields(value)) {
      walk.report({ found: shownValue(value), expected: this.name });
      return;
    }
    const { fields, required } = this.shape;
    for (const key in value) {
      const item = value[key];
      const type = fields.get(key);
      if (type === undefined) {
        walk.report(unknownField(key, { mapping: this, present: value, walk }), key);
      } else if (item !== null && item !== undefined) {
        walk.enter(key, this);
        type.check(item, walk);
        walk.leave();
      }
    }
    for (let index = 0; index < required.length; index += 1) {
      const item = value[required[index]!];
      if (item === undefined || item === null) {
        walk.report({ found: 'unset', expected: fields.get(required[index]!)!.name }, required[index]!);
      }
    }
  }
}
