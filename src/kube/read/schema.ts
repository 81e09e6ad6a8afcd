import type { Schema, Type } from 'js-yaml';
import { jsYaml } from '../libraries';
import { floatOf, integerOf, wordValue } from './implicit';

let known: Schema | undefined;

/**
 * Scalars as kubectl and the API server read them: YAML 1.1 where `yes` is a boolean and `0400` is octal, while dates and
 * numbers of base 60 stay text.
 *
 * @see https://pkg.go.dev/sigs.k8s.io/yaml
 */
export function kubernetesSchema(): Schema {
  known ??= jsYaml().FAILSAFE_SCHEMA.extend({
    implicit: [
      // An empty scalar reaches the types as null.
      scalar('null', text => (text === null || wordValue(text) === null ? null : undefined)),
      scalar('bool', text => (text !== null && typeof wordValue(text) === 'boolean' ? wordValue(text) : undefined)),
      scalar('int', text => (text === null ? undefined : integerOf(text))),
      scalar('float', text => (text === null ? undefined : floatOf(text))),
      new (jsYaml().Type)('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (value: unknown) => value === '<<' || value === null }),
    ],
    explicit: [
      scalar('binary', text => (text !== null && /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) ? Buffer.from(text, 'base64').toString() : undefined)),
      ...localTags(),
    ],
  });
  return known;
}

/** @param read gives undefined for a text that is not of the type */
function scalar(name: string, read: (text: string | null) => unknown): Type {
  return new (jsYaml().Type)(`tag:yaml.org,2002:${name}`, { kind: 'scalar', resolve: (text: string | null) => read(text) !== undefined, construct: read });
}

/** Tags of an application's own mean nothing to kubectl, which reads what they stand before. */
function localTags(): Type[] {
  return (['scalar', 'sequence', 'mapping'] as const).map(kind => new (jsYaml().Type)('!', { kind, multi: true, construct: (value: unknown) => value }));
}
