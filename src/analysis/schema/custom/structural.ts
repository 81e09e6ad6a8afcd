import { type Fields, fields, isFields, list } from '../../../kube/fields';
import { shownValue } from '../found';
import type { Mapping, Shape, Type, Walk } from '../type';
import { unknownField } from '../unknown-field';
import { ANYTHING, BOOLEAN, INT64, INT_OR_TEXT, NUMBER, TEXT } from '../values/plain';
import { type Alternatives, alternativesOf, checkAlternatives } from './alternatives';
import { checkConstraints, constraintsOf } from './constraints';
import { withDefaults } from './with-defaults';

/** How a schema is read. */
export interface StructuralOptions {
  /** What the value is called: the kind, or the field. */
  readonly title: string;
  /** Whether fields that no schema names are dropped by the API server. */
  readonly prunes: boolean;
  /** Fields that need no schema: those of any object. */
  readonly implied: ReadonlyMap<string, Type>;
}

const SCALARS: ReadonlyMap<unknown, Type> = new Map([['string', TEXT], ['boolean', BOOLEAN], ['integer', INT64], ['number', NUMBER]]);

const COMPOSITES: ReadonlyMap<unknown, string> = new Map([['object', 'a mapping'], ['array', 'a list']]);

const NO_FIELDS: ReadonlyMap<string, Type> = new Map();

/**
 * A value of a custom resource, by its structural schema.
 *
 * Rules in CEL (`x-kubernetes-validations`) are left to the API server.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export class Structural implements Mapping {
  readonly name: string;
  readonly title: string;
  readonly inner?: Type;
  private readonly scalar?: Type;
  private readonly constraints: ReturnType<typeof constraintsOf>;
  private readonly alternatives?: Alternatives;
  private known?: Shape;

  constructor(private readonly schema: Fields, private readonly options: StructuralOptions) {
    this.title = options.title;
    this.scalar = schema['x-kubernetes-int-or-string'] === true ? INT_OR_TEXT : SCALARS.get(schema.type);
    this.name = this.scalar?.name ?? COMPOSITES.get(schema.type) ?? 'a value';
    this.constraints = constraintsOf(schema);
    const inner = schema.items ?? schema.additionalProperties;
    if (isFields(inner)) {
      this.inner = new Structural(inner, this.below(this.title));
    }
    const alternatives = alternativesOf(schema, each => new Structural(each, { ...options, prunes: false, implied: NO_FIELDS }));
    if (alternatives) {
      this.alternatives = alternatives;
    }
  }

  get shape(): Shape {
    this.known ??= { fields: this.fields(), required: this.required(), elsewhere: new Map() };
    return this.known;
  }

  check(value: unknown, walk: Walk): void {
    if (value === null) {
      return;
    }
    if (!(this.scalar ? this.checkScalar(this.scalar, value, walk) : this.checkContainer(value, walk))) {
      return;
    }
    const filled = this.isOfWhole ? withDefaults(value, this.schema) : value;
    checkConstraints(filled, this.constraints, walk);
    if (this.alternatives) {
      checkAlternatives(filled, this.alternatives, walk);
    }
  }

  /** Whether a null stands for itself; else it stands for nothing. */
  get isNullable(): boolean {
    return this.schema.nullable === true;
  }

  /** Whether fields that are not written matter to more than themselves. */
  private get isOfWhole(): boolean {
    const { minProperties, maxProperties } = this.schema;
    return this.alternatives !== undefined || minProperties !== undefined || maxProperties !== undefined;
  }

  private checkScalar(scalar: Type, value: unknown, walk: Walk): boolean {
    const before = walk.noted;
    scalar.check(value, walk);
    return walk.noted === before;
  }

  private checkContainer(value: unknown, walk: Walk): boolean {
    const { type } = this.schema;
    const fits = type === 'array' ? Array.isArray(value) : type !== 'object' || isFields(value);
    if (!fits) {
      walk.report({ found: shownValue(value), expected: this.name });
      return false;
    }
    if (Array.isArray(value)) {
      this.checkItems(value, walk);
    } else if (isFields(value)) {
      this.checkFields(value, walk);
    }
    return true;
  }

  private checkItems(value: readonly unknown[], walk: Walk): void {
    const item = this.inner as Structural | undefined;
    for (const [index, each] of value.entries()) {
      walk.enter(index);
      if (each === null && item && item.schema.type !== undefined && !item.isNullable) {
        walk.report({ found: 'null', expected: item.name });
      } else {
        item?.check(each, walk);
      }
      walk.leave();
    }
  }

  private checkFields(value: Fields, walk: Walk): void {
    const { fields: known, required } = this.shape;
    for (const key in value) {
      const type = known.get(key) ?? this.inner ?? (this.keepsUnknown ? ANYTHING : undefined);
      if (!type) {
        walk.report(unknownField(key, { mapping: this, present: value, walk }), key);
      } else if (value[key] !== null) {
        walk.enter(key, this);
        type.check(value[key], walk);
        walk.leave();
      }
    }
    for (const name of required.filter(each => isMissing(value[each], known.get(each)))) {
      walk.report({ found: 'unset', expected: known.get(name)?.name ?? 'a value' }, name);
    }
  }

  private get keepsUnknown(): boolean {
    const { additionalProperties } = this.schema;
    return !this.options.prunes || additionalProperties === true || this.schema['x-kubernetes-preserve-unknown-fields'] === true;
  }

  private fields(): ReadonlyMap<string, Type> {
    const properties = Object.entries(fields(this.schema.properties));
    const own = properties.map(([name, schema]) => [name, new Structural(fields(schema), this.below(name))] as const);
    const implied = this.schema['x-kubernetes-embedded-resource'] === true ? [...EMBEDDED, ...this.options.implied] : this.options.implied;
    return new Map<string, Type>([...own, ...implied]);
  }

  private below(title: string): StructuralOptions {
    return { title, prunes: this.options.prunes, implied: NO_FIELDS };
  }

  /** What the API server fills in needs not be written. */
  private required(): string[] {
    const properties = fields(this.schema.properties);
    const isAsked = (name: unknown): name is string => typeof name === 'string' && fields(properties[name]).default === undefined;
    return list(this.schema.required).filter(isAsked);
  }
}

/** What every object within an object has. */
const EMBEDDED: ReadonlyMap<string, Type> = new Map<string, Type>([['apiVersion', TEXT], ['kind', TEXT], ['metadata', ANYTHING]]);

function isMissing(value: unknown, type: Type | undefined): boolean {
  return value === undefined || (value === null && !(type instanceof Structural && type.isNullable));
}
