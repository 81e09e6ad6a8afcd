import { API_SCHEMA } from '../../standards/api-schema';
import { NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../standards/kubernetes';
import type { Life } from './life';
import { Struct } from './struct';
import type { Shape, Type } from './type';
import { either, listOf, mapOf } from './values/collections';
import { BASE64, MICRO_TIME, QUANTITY, TIME } from './values/formats';
import { ANYTHING, BOOLEAN, INT32, INT64, INT_OR_TEXT, NUMBER, TEXT } from './values/plain';
import { wordOf } from './values/word';

const PLAIN: Readonly<Record<string, Type>> = {
  s: TEXT, b: BOOLEAN, i: INT32, l: INT64, n: NUMBER, q: QUANTITY, x: INT_OR_TEXT, t: TIME, m: MICRO_TIME, y: BASE64, a: ANYTHING,
};

const TEXTS = listOf(TEXT);

/** An entry of the table: `image=s!@30-`. */
interface Entry extends Life {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** The kinds of Kubernetes' own API in one of its versions; each is read when it is first asked for. */
export class KubernetesSchema {
  /** The schema of a minor version. */
  static of(kubernetes: number): KubernetesSchema {
    const schema = this.schemas.get(kubernetes) ?? new KubernetesSchema(kubernetes);
    this.schemas.set(kubernetes, schema);
    return schema;
  }

  private static readonly schemas = new Map<number, KubernetesSchema>();

  private readonly structs = new Map<string, Struct>();
  private readonly types = new Map<string, Type>();
  private readonly kinds = new Map<string, ReadonlyMap<string, Struct>>();

  private constructor(private readonly kubernetes: number) {}

  /** The type of a kind's objects; undefined where this version has no such kind. */
  kind(apiVersion: string, kind: string): Struct | undefined {
    let kinds = this.kinds.get(apiVersion);
    if (!kinds) {
      kinds = new Map(entriesOf(tokensOf(apiVersion)).filter(entry => this.isThere(entry)).map(({ name, type }) => [name, this.struct(type)]));
      this.kinds.set(apiVersion, kinds);
    }
    return kinds.get(kind);
  }

  /** The type of any object's metadata. */
  get metadata(): Type {
    return this.kind('v1', 'ConfigMap')!.shape.fields.get('metadata')!;
  }

  private struct(number: string): Struct {
    const known = this.structs.get(number);
    if (known) {
      return known;
    }
    const definition = API_SCHEMA.definitions[Number.parseInt(number, 36)]!;
    const [title] = definition.split(' ', 1);
    const made = new Struct(title!, () => this.shape(definition.slice(title!.length + 1)));
    this.structs.set(number, made);
    return made;
  }

  private shape(tokens: string): Shape {
    const entries = entriesOf(tokens);
    const here = entries.filter(entry => this.isThere(entry));
    const fields = new Map(here.map(({ name, type }) => [name, this.type(type)]));
    const elsewhere = new Map<string, Life>();
    for (const { name, from, to } of entries.filter(entry => !fields.has(entry.name))) {
      const before = elsewhere.get(name);
      elsewhere.set(name, { from: Math.min(from, before?.from ?? from), to: Math.max(to, before?.to ?? to) });
    }
    return { fields, required: here.filter(entry => entry.isRequired).map(({ name }) => name), elsewhere };
  }

  private isThere({ from, to }: Life): boolean {
    return from <= this.kubernetes && this.kubernetes <= to;
  }

  private type(text: string): Type {
    const known = PLAIN[text] ?? this.types.get(text);
    if (known) {
      return known;
    }
    const made = this.composite(text[0]!, text.slice(1));
    this.types.set(text, made);
    return made;
  }

  private composite(letter: string, rest: string): Type {
    switch (letter) {
      case '#': return this.struct(rest);
      case 'e': return wordOf(API_SCHEMA.words[Number.parseInt(rest, 36)]!.split('|'));
      case '[': return listOf(this.type(rest));
      case '{': return mapOf(this.type(rest));
      case 'A': return either(this.type(rest), listOf(this.type(rest)), Array.isArray);
      case 'B': return either(this.type(rest), BOOLEAN, value => typeof value === 'boolean');
      default: return either(this.type(rest), TEXTS, Array.isArray);
    }
  }
}

/** The versions of Kubernetes that serve a kind; undefined where none does that the library knows. */
export function lifeOfKind(apiVersion: string, kind: string): Life | undefined {
  const lives = entriesOf(tokensOf(apiVersion)).filter(entry => entry.name === kind);
  return lives.length === 0 ? undefined : { from: Math.min(...lives.map(each => each.from)), to: Math.max(...lives.map(each => each.to)) };
}

/** The `apiVersion`s in which a version of Kubernetes serves kinds of an API group, and the kinds. */
export function kindsOfGroup(group: string, kubernetes: number): ReadonlyMap<string, readonly string[]> {
  const versions = Object.keys(API_SCHEMA.kinds).filter(apiVersion => groupOf(apiVersion) === group);
  const served = (apiVersion: string): string[] =>
    entriesOf(tokensOf(apiVersion)).filter(({ from, to }) => from <= kubernetes && kubernetes <= to).map(({ name }) => name);
  return new Map(versions.map(apiVersion => [apiVersion, served(apiVersion)]));
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
}

function tokensOf(apiVersion: string): string {
  return Object.hasOwn(API_SCHEMA.kinds, apiVersion) ? API_SCHEMA.kinds[apiVersion]! : '';
}

function entriesOf(tokens: string): Entry[] {
  return tokens === '' ? [] : tokens.split(' ').map(entryOf);
}

function entryOf(token: string): Entry {
  const [, name, type, required, from, to] = /^([^=]+)=([^!@]+)(!?)(?:@(\d*)-(\d*))?$/.exec(token)!;
  return { name: name!, type: type!, isRequired: required === '!', from: from ? Number(from) : OLDEST_KUBERNETES, to: to ? Number(to) : NEWEST_KUBERNETES };
}
