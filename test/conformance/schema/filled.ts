import type { Fields } from '../../../src/kube/fields';
import type { OpenApi, Release } from './releases';

const DEEPEST = 9;

const TEXTS: Readonly<Record<string, string>> = { 'byte': 'YQ==', 'date-time': '2026-01-31T12:00:00Z' };

/** An object of a kind with all its fields. */
export function filled(definitions: Release['definitions'], name: string): Fields {
  const [kind] = definitions[name]!['x-kubernetes-group-version-kind']!;
  return { ...valueOf({ $ref: name }, definitions, new Map()) as Fields, apiVersion: `${kind!.group}/${kind!.version}`, kind: kind!.kind };
}

function valueOf(schema: OpenApi, definitions: Release['definitions'], above: ReadonlyMap<string, number>): unknown {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/definitions/', '');
    const times = above.get(name) ?? 0;
    // Schemas hold schemas: two of them are enough.
    return times > 1 || above.size > DEEPEST ? {} : valueOf(definitions[name]!, definitions, new Map([...above, [name, times + 1]]));
  }
  const { type, format, items, properties = {}, additionalProperties } = schema;
  switch (type) {
    case 'string': return TEXTS[format ?? ''] ?? 'a';
    case 'integer': case 'number': return 1;
    case 'boolean': return true;
    case 'array': return [valueOf(items!, definitions, above)];
    default: return additionalProperties
      ? { a: valueOf(additionalProperties, definitions, above) }
      : Object.fromEntries(Object.entries(properties).map(([field, each]) => [field, valueOf(each, definitions, above)]));
  }
}
