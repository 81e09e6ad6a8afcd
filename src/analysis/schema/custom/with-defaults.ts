import { type Fields, fields, isFields } from '../../../kube/fields';

/**
 * A value with what the API server fills in before it validates; the value itself where that is nothing.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting
 */
export function withDefaults(value: unknown, schema: Fields): unknown {
  if (Array.isArray(value)) {
    return isFields(schema.items) ? itemsOf(value, schema.items) : value;
  }
  return isFields(value) ? fieldsOf(value, schema) : value;
}

function itemsOf(items: readonly unknown[], schema: Fields): readonly unknown[] {
  const filled = items.map(each => one(each, schema));
  return filled.some((each, index) => each !== items[index]) ? filled : items;
}

function fieldsOf(value: Fields, schema: Fields): Fields {
  const properties = fields(schema.properties);
  const others = fields(schema.additionalProperties);
  const changed = new Map<string, unknown>();
  for (const name of new Set([...Object.keys(properties), ...Object.keys(value)])) {
    const filled = one(value[name], Object.hasOwn(properties, name) ? fields(properties[name]) : others);
    if (filled !== value[name]) {
      changed.set(name, filled);
    }
  }
  return changed.size > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
}

/** A null counts as unset, unless the schema lets it stand for itself. */
function one(value: unknown, schema: Fields): unknown {
  const isUnset = value === undefined || (value === null && schema.nullable !== true);
  return withDefaults(isUnset ? schema.default ?? value : value, schema);
}
