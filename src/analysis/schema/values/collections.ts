import { isFields } from '../../../kube/fields';
import { shownValue } from '../found';
import type { Type } from '../type';

/** A list of values of one type. */
export function listOf(inner: Type): Type {
  return {
    name: 'a list',
    inner,
    check(value, walk) {
      if (!Array.isArray(value)) {
        walk.report({ found: shownValue(value), expected: 'a list' });
        return;
      }
      for (let index = 0; index < value.length; index += 1) {
        const item: unknown = value[index];
        if (item !== null) {
          walk.enter(index);
          inner.check(item, walk);
          walk.leave();
        }
      }
    },
  };
}

/** A mapping from names of any kind to values of one type. */
export function mapOf(inner: Type): Type {
  return {
    name: 'a mapping',
    inner,
    check(value, walk) {
      if (!isFields(value)) {
        walk.report({ found: shownValue(value), expected: 'a mapping' });
        return;
      }
      for (const key in value) {
        const item = value[key];
        if (item !== null) {
          walk.enter(key);
          inner.check(item, walk);
          walk.leave();
        }
      }
    },
  };
}

/** A schema, or what else may stand in its place. */
export function either(schema: Type, other: Type, accepts: (value: unknown) => boolean): Type {
  return {
    name: `${schema.name} or ${other.name}`,
    inner: schema,
    check(value, walk) {
      (accepts(value) ? other : schema).check(value, walk);
    },
  };
}
