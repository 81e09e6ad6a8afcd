import * as fs from 'node:fs';
import * as path from 'node:path';

/** The public API as the compiler writes it down for all languages; `npm test` compiles first. */
const ASSEMBLY = path.join(__dirname, '..', '.jsii');

interface Docs {
  readonly summary?: string;
  readonly default?: string;
}

interface Parameter {
  readonly name: string;
  readonly docs?: Docs;
  readonly type: unknown;
}

interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  /** The type of the dependency that has the member first: its signature is not ours to choose. */
  readonly overrides?: string;
  readonly type?: unknown;
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: unknown };
}

interface Type {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly docs?: Docs;
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
  readonly initializer?: Omit<Member, 'name'>;
}

interface Named extends Member {
  readonly owner: Type;
  /** `Deployment.addSidecar`. */
  readonly id: string;
}

const types = Object.values((JSON.parse(fs.readFileSync(ASSEMBLY, 'utf8')) as { readonly types: Readonly<Record<string, Type>> }).types);
const members = types.flatMap(membersOf);

function membersOf(owner: Type): Named[] {
  const { properties = [], methods = [], members: values = [], initializer } = owner;
  const all = [...properties, ...methods, ...values, ...(initializer ? [{ name: 'constructor', ...initializer }] : [])];
  return all.map(member => ({ ...member, owner, id: `${owner.name}.${member.name}` }));
}

/** Whether a kind of type stands anywhere in a signature. */
function mentions({ type, parameters = [], returns }: Member, isMeant: (type: Readonly<Record<string, unknown>>) => boolean): boolean {
  const seek = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && (isMeant(value as Readonly<Record<string, unknown>>) || Object.values(value).some(seek));
  return [type, ...parameters.map(parameter => parameter.type), returns?.type].some(seek);
}

/** `@default` and `@see` apart, docs are prose: a sentence that ends; jsii cuts at a semicolon. */
function isSentence(docs: Docs | undefined): boolean {
  return /^\S[^]*[.;]$/.test(docs?.summary ?? '');
}

/** Whether a member is declared by the dependency, which chose its signature. */
function isOwn({ overrides }: Member): boolean {
  return overrides === undefined || overrides.startsWith('cdk8s-hardened.');
}

function ids(all: readonly Named[]): string[] {
  return all.map(member => member.id);
}

test('there are few types: at most seventy', () => {
  expect(types.length).toBeLessThanOrEqual(70);
});

test('each type says in a sentence what it is', () => {
  expect(types.filter(type => !isSentence(type.docs)).map(type => type.name)).toEqual([]);
});

test('each member says in a sentence what it is or does', () => {
  expect(ids(members.filter(member => !isSentence(member.docs)))).toEqual([]);
});

test('each parameter says what it is', () => {
  const silent = members.flatMap(member => (member.parameters ?? []).filter(({ docs }) => !docs?.summary).map(({ name }) => `${member.id}(${name})`));
  expect(silent).toEqual([]);
});

test('each optional field of a struct says what holds without it', () => {
  const structs = members.filter(({ owner }) => owner.datatype);
  expect(ids(structs.filter(({ optional, docs }) => optional && !docs?.default))).toEqual([]);
});

test('no required field of a struct has a default', () => {
  const structs = members.filter(({ owner }) => owner.datatype);
  expect(ids(structs.filter(({ optional, docs }) => !optional && docs?.default))).toEqual([]);
});

test('no signature of ours is a choice of types, which Go and Java see as any object', () => {
  expect(ids(members.filter(isOwn).filter(member => mentions(member, type => 'union' in type || 'intersection' in type)))).toEqual([]);
});

test('no signature of ours is of any type', () => {
  expect(ids(members.filter(isOwn).filter(member => mentions(member, type => type.primitive === 'any' || type.primitive === 'json')))).toEqual([]);
});
