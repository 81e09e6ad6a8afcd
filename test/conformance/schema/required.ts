import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { withCluster } from '../cluster/cluster';
import { ensureDefaultAccount } from '../cluster/default-account';
import { pathOf, Resources } from '../cluster/resources';
import type { OpenApi, Release } from './releases';

/** So many places of a definition are tried before its field counts as one that the server does not ask for. */
const PLACES = 16;

/** Deeper places repeat what is above. */
const DEEPEST = 14;

const EVERY_API = ['--runtime-config=api/all=true'];

/** What the server says of a field that is left out, or of the zero that stands in for it. */
const REFUSALS = new Set(['FieldValueRequired', 'FieldValueInvalid', 'FieldValueNotSupported']);

/** A step from a value to one that it holds. */
type Step = string | 0 | '*';

/** A field that a schema calls required, and the way to it from a kind. */
interface Place {
  readonly apiVersion: string;
  readonly kind: string;
  readonly way: readonly Step[];
  /** `io.k8s.api.core.v1.Container name` */
  readonly field: string;
}

/**
 * Asks a real API server which of the fields that schemas call required it asks for itself: each is left out of an object with little else.
 *
 * Many are called so because their Go type writes them always: the server takes a NetworkPolicy without `podSelector`.
 *
 * @returns fields as `io.k8s.api.core.v1.Container name`, sorted
 */
export async function enforcedFields(releases: readonly Release[]): Promise<string[]> {
  return withCluster(async ({ api, version }) => {
    const release = releases.find(({ minor }) => version.startsWith(`v1.${minor}.`))!;
    await ensureDefaultAccount(api, 'default');
    const resources = await Resources.of(api);
    const enforced = new Set<string>();
    const places = placesOf(release).filter(({ apiVersion, kind }) => resources.find(apiVersion, kind));
    for (const place of places.filter(({ way }) => way[0] !== 'status')) {
      if (!enforced.has(place.field)) {
        const resource = resources.find(place.apiVersion, place.kind)!;
        const { body } = await api.post(`${pathOf(resource, 'default')}?dryRun=All&fieldValidation=Strict`, objectWithout(place, release));
        if (complainsAt(body, place.way)) {
          enforced.add(place.field);
        }
      }
    }
    const asked = new Set(places.map(({ field }) => field));
    console.log(`schema: ${version} asks for ${enforced.size} of ${asked.size} fields that its schema calls required, found at ${places.length} places`);
    return [...enforced].sort();
  }, EVERY_API);
}

function complainsAt(status: Fields, way: readonly Step[]): boolean {
  const path = pathText(way);
  return list(fields(status.details).causes).map(fields).some(({ field, reason }) => REFUSALS.has(String(reason)) && isWithin(normal(text(field) ?? ''), path));
}

/** A mapping that is left out is an empty one to the server, which then asks for what it holds. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

function normal(path: string): string {
  return path.replaceAll(/\[[^\]]*\]/g, '[]');
}

function pathText(way: readonly Step[]): string {
  return way.reduce<string>((path, step) => (typeof step === 'string' && step !== '*' ? `${path}${path ? '.' : ''}${step}` : `${path}[]`), '');
}

/** The shortest ways to each required field, breadth first over all kinds. */
function placesOf({ definitions }: Release): Place[] {
  const found: Place[] = [];
  const visits = new Map<string, number>();
  let ways = Object.entries(definitions).flatMap(([name, { 'x-kubernetes-group-version-kind': kinds = [] }]) =>
    (kinds.length === 1 ? [{ name, way: [] as Step[], kind: kinds[0]!.kind, apiVersion: [kinds[0]!.group, kinds[0]!.version].filter(Boolean).join('/') }] : []));
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const open = ways.filter(({ name }) => {
      visits.set(name, (visits.get(name) ?? 0) + 1);
      return visits.get(name)! <= PLACES;
    });
    ways = open.flatMap(({ name, way, ...kind }) => {
      const { properties = {}, required = [] } = definitions[name]!;
      found.push(...required.map(field => ({ ...kind, way: [...way, field], field: `${name} ${field}` })));
      return Object.entries(properties).flatMap(([field, schema]) => {
        const below = held(schema, [...way, field]);
        return below ? [{ ...kind, ...below }] : [];
      });
    });
  }
  return found;
}

function held(schema: OpenApi, way: readonly Step[]): { readonly name: string; readonly way: Step[] } | undefined {
  if (schema.$ref) {
    return { name: schema.$ref.replace('#/definitions/', ''), way: [...way] };
  }
  return schema.items ? held(schema.items, [...way, 0]) : schema.additionalProperties && held(schema.additionalProperties, [...way, '*']);
}

function objectWithout({ apiVersion, kind, way }: Place, { definitions }: Release): Fields {
  const [root] = Object.entries(definitions).find(([, { 'x-kubernetes-group-version-kind': kinds = [] }]) =>
    kinds.length === 1 && kinds[0]!.kind === kind && [kinds[0]!.group, kinds[0]!.version].filter(Boolean).join('/') === apiVersion)!;
  const value = fields(new Sample(definitions).along({ $ref: root }, way));
  return { ...value, apiVersion, kind, metadata: { ...fields(value.metadata), name: 'a' } };
}

const TEXTS: Readonly<Record<string, string>> = { 'byte': 'YQ==', 'date-time': '2026-01-31T12:00:00Z' };

/** Makes values that decode, and hold little. */
class Sample {
  constructor(private readonly definitions: Release['definitions']) {}

  /** A value that holds all that is on the way but its end. */
  along(schema: OpenApi, way: readonly Step[]): unknown {
    const [step, ...rest] = way;
    if (step === 0) {
      return [this.along(schema.items!, rest)];
    }
    if (step === '*') {
      return { a: this.along(schema.additionalProperties!, rest) };
    }
    const { properties = {} } = this.resolved(schema);
    const value = fields(this.least(schema, 0));
    const { [step!]: left, ...others } = value;
    return rest.length === 0 ? others : { ...value, [step!]: this.along(properties[step!]!, rest) };
  }

  private least(schema: OpenApi, depth: number): unknown {
    const { type, format, items, properties = {}, required = [] } = this.resolved(schema);
    switch (type) {
      case 'string': return format === 'int-or-string' ? 1 : TEXTS[format ?? ''] ?? (schema.$ref?.endsWith('Quantity') ? '1' : 'a');
      case 'integer': case 'number': return 1;
      case 'boolean': return true;
      case 'array': return depth < DEEPEST ? [this.least(items!, depth + 1)] : [];
      default: return Object.fromEntries((depth < DEEPEST ? required : []).map(field => [field, this.least(properties[field]!, depth + 1)]));
    }
  }

  private resolved(schema: OpenApi): OpenApi {
    return schema.$ref ? this.definitions[schema.$ref.replace('#/definitions/', '')]! : schema;
  }
}
