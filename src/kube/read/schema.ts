import * as yaml from 'js-yaml';

/** Words that the API machinery's YAML library reads as booleans (YAML 1.1). */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map(
  [['y', true], ['yes', true], ['on', true], ['true', true], ['n', false], ['no', false], ['off', false], ['false', false]]
    .flatMap(([word, value]) => spellings(word as string).map(each => [each, value as boolean] as const)),
);

const INTEGER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/;

const bool = new yaml.Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: (value: unknown) => BOOLEANS.has(value as string),
  construct: (value: string) => BOOLEANS.get(value),
});

const integer = new yaml.Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (value: unknown) => typeof value === 'string' && INTEGER.test(value),
  construct: wholeNumber,
});

const float = new yaml.Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (value: unknown) => typeof value === 'string' && FLOAT.test(value),
  construct: (value: string) => Number(value.replaceAll('_', '')),
});

const binary = new yaml.Type('tag:yaml.org,2002:binary', {
  kind: 'scalar',
  resolve: (value: unknown) => typeof value === 'string' && /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value),
  construct: (value: string) => Buffer.from(value, 'base64').toString(),
});

/**
 * Scalars as kubectl and the API server read them: YAML 1.1 where `yes` is a boolean and `0400` is octal, while dates and
 * numbers of base 60 stay text.
 *
 * @see https://pkg.go.dev/sigs.k8s.io/yaml
 */
export const KUBERNETES_SCHEMA = yaml.FAILSAFE_SCHEMA.extend({
  implicit: [nullType(), bool, integer, float, mergeType()],
  explicit: [binary, ...localTags()],
});

function nullType(): yaml.Type {
  return new yaml.Type('tag:yaml.org,2002:null', {
    kind: 'scalar',
    resolve: (value: unknown) => value === null || value === '' || value === '~' || value === 'null' || value === 'Null' || value === 'NULL',
    construct: () => null,
  });
}

/** Tags of an application's own mean nothing to kubectl, which reads what they stand before. */
function localTags(): yaml.Type[] {
  return (['scalar', 'sequence', 'mapping'] as const).map(kind => new yaml.Type('!', { kind, multi: true, construct: (value: unknown) => value }));
}

function mergeType(): yaml.Type {
  return new yaml.Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (value: unknown) => value === '<<' || value === null });
}

function wholeNumber(value: string): number {
  const sign = value.startsWith('-') ? -1 : 1;
  const digits = value.replace(/^[-+]/, '').replaceAll('_', '');
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  return sign * Number(octal);
}

function spellings(word: string): string[] {
  return [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()];
}
