import { goName, type OpenApi, type Release } from './releases';

/** The table that ships: see src/standards/api-schema.ts for its form. */
export interface Table {
  readonly words: readonly string[];
  readonly definitions: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
}

/** Types that read JSON in a way of their own: their schemas do not say so. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  'resource.Quantity': 'q',
  'v1.FieldsV1': 'a',
  'v1.JSON': 'a',
  'v1.MicroTime': 'm',
  'v1.Time': 't',
  'v1beta1.JSON': 'a',
  'runtime.RawExtension': 'a',
  'intstr.IntOrString': 'x',
};

/** Schemas of custom resources that may be something else in their place. */
const ALTERNATIVES: Readonly<Record<string, string>> = { JSONSchemaPropsOrArray: 'A', JSONSchemaPropsOrBool: 'B', JSONSchemaPropsOrStringArray: 'S' };

const SCALARS: Readonly<Record<string, string>> = {
  'string ': 's',
  'string byte': 'y',
  'boolean ': 'b',
  'integer int32': 'i',
  'integer int64': 'l',
  'number double': 'n',
};

/** What one release says of a field, and from when to when it does. */
interface Run {
  readonly text: string;
  readonly from: number;
  to: number;
}

/**
 * Merges releases into one table.
 *
 * @param enforces whether the API server itself asks for a field that a schema calls required
 */
export function tableOf(releases: readonly Release[], enforces: (definition: string, field: string) => boolean): Table {
  return new Merge(releases, enforces).table();
}

class Merge {
  private readonly numbers = new Map<string, number>();
  private readonly words = new Map<string, number>();

  constructor(private readonly releases: readonly Release[], private readonly enforces: (definition: string, field: string) => boolean) {}

  table(): Table {
    const kinds = this.kinds();
    const definitions: string[] = [];
    // Definitions that are met are put at the end: only those that a kind leads to are in the table.
    for (let index = 0; index < this.numbers.size; index += 1) {
      definitions.push(this.definition([...this.numbers.keys()][index]!));
    }
    return { words: [...this.words.keys()], definitions, kinds };
  }

  private kinds(): Record<string, string> {
    const found = new Map<string, Map<string, Run[]>>();
    for (const { minor, definitions } of this.releases) {
      for (const [name, { 'x-kubernetes-group-version-kind': kinds = [] }] of Object.entries(definitions)) {
        const [only] = kinds;
        if (kinds.length === 1 && only && !only.kind.endsWith('List') && name.startsWith('io.k8s.') && !name.startsWith('io.k8s.apimachinery.')) {
          const apiVersion = only.group ? `${only.group}/${only.version}` : only.version;
          const runs = found.get(apiVersion) ?? new Map<string, Run[]>();
          found.set(apiVersion, runs);
          const texts = runs.get(only.kind) ?? [];
          runs.set(only.kind, texts);
          add(texts, this.number(name), minor);
        }
      }
    }
    return Object.fromEntries([...found].sort(([a], [b]) => compare(a, b)).map(([apiVersion, runs]) => [apiVersion, this.tokens(runs, this.life())]));
  }

  private definition(name: string): string {
    const present = this.releases.filter(({ definitions }) => definitions[name]);
    const fields = new Map<string, Run[]>();
    for (const release of present) {
      const { properties = {}, required = [] } = release.definitions[name]!;
      for (const [field, schema] of Object.entries(properties)) {
        const runs = fields.get(field) ?? [];
        fields.set(field, runs);
        const isRequired = required.includes(field) && this.enforces(name, field);
        add(runs, `${this.type(schema, release.enums.get(`${goName(name)} ${field}`))}${isRequired ? '!' : ''}`, release.minor);
      }
    }
    const life = { from: present[0]!.minor, to: present.at(-1)!.minor };
    return `${name.split('.').at(-1)} ${this.tokens(fields, life)}`.trim();
  }

  private tokens(fields: ReadonlyMap<string, readonly Run[]>, life: { readonly from: number; readonly to: number }): string {
    const sorted = [...fields].sort(([a], [b]) => compare(a, b));
    return sorted.flatMap(([field, runs]) => runs.map(run => `${field}=${run.text}${range(run, life)}`)).join(' ');
  }

  private life(): { readonly from: number; readonly to: number } {
    return { from: this.releases[0]!.minor, to: this.releases.at(-1)!.minor };
  }

  private type(schema: OpenApi, words?: readonly string[]): string {
    if (schema.$ref !== undefined) {
      return this.reference(schema.$ref.replace('#/definitions/', ''));
    }
    if (schema.type === 'array') {
      return `[${this.type(schema.items!, words)}`;
    }
    if (schema.additionalProperties) {
      return `{${this.type(schema.additionalProperties, words)}`;
    }
    if (words && schema.type === 'string') {
      return `e${this.wordsNumber(words)}`;
    }
    const scalar = SCALARS[`${schema.type} ${schema.format ?? ''}`];
    if (scalar === undefined) {
      throw new Error(`${JSON.stringify(schema)} is a schema of no known form, expected one of ${Object.keys(SCALARS).join(', ')}`);
    }
    return scalar;
  }

  private reference(name: string): string {
    const alternative = ALTERNATIVES[name.split('.').at(-1)!];
    return OWN_TYPES[name.split('.').slice(-2).join('.')] ?? `${alternative ?? ''}#${this.number(alternative ? name.replace(/Or[A-Z]\w*$/, '') : name)}`;
  }

  private number(name: string): string {
    return numberOf(this.numbers, name);
  }

  private wordsNumber(words: readonly string[]): string {
    return numberOf(this.words, words.filter(Boolean).join('|'));
  }
}

function numberOf(numbers: Map<string, number>, key: string): string {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number.toString(36);
}

function add(runs: Run[], text: string, minor: number): void {
  const last = runs.at(-1);
  if (last?.text === text && last.to === minor - 1) {
    last.to = minor;
  } else {
    runs.push({ text, from: minor, to: minor });
  }
}

function range({ from, to }: Run, life: { readonly from: number; readonly to: number }): string {
  const [start, end] = [from === life.from ? '' : from, to === life.to ? '' : to];
  return start === '' && end === '' ? '' : `@${start}-${end}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
