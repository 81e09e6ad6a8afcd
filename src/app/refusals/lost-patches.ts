import { ApiObject } from 'cdk8s';
import { type Fields, isFields } from '../../kube/fields';

/** A JSON patch as cdk8s keeps it. */
interface Operation {
  readonly op: string;
  readonly path: string;
}

/**
 * The fields that JSON patches set, and that the schema of the object's class then left out of the manifest.
 *
 * @see https://github.com/cdk8s-team/cdk8s-core/issues/72
 */
export function lostPatches(object: ApiObject, manifest: Fields): string[] {
  const operations = (object['patches'] as unknown as { readonly operation: Operation }[]).map(patch => patch.operation);
  if (operations.length === 0 || object.toJson === ApiObject.prototype.toJson) {
    return [];
  }
  const unfiltered: unknown = ApiObject.prototype.toJson.call(object);
  return operations.filter(({ op }) => op !== 'remove' && op !== 'test').flatMap(({ path }) => {
    const way = path.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    return lostLeaves(way, at(unfiltered, way), at(manifest, way));
  });
}

/** The value at the end of a way; names are compared as people read them, since the classes spell some differently. */
function at(value: unknown, way: readonly string[]): unknown {
  return way.reduce((each, step) => child(each, step), value);
}

function child(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    return value.at(step === '-' ? -1 : Number(step)) as unknown;
  }
  if (!isFields(value)) {
    return undefined;
  }
  const name = Object.keys(value).find(key => key === step) ?? Object.keys(value).find(key => plain(key) === plain(step));
  return name === undefined ? undefined : value[name];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function lostLeaves(way: readonly string[], wanted: unknown, rendered: unknown): string[] {
  if (wanted === undefined) {
    return [];
  }
  if (rendered === undefined) {
    return [way.join('.')];
  }
  const entries = Array.isArray(wanted) ? wanted.map((item, index) => [String(index), item] as const) : entriesOf(wanted);
  return entries.flatMap(([key, item]) => lostLeaves([...way, key], item, child(rendered, key)));
}

/** A quantity is kept as `{ value }` and rendered as the value. */
function entriesOf(value: unknown): (readonly [string, unknown])[] {
  const entries = isFields(value) ? Object.entries(value) : [];
  return entries.length === 1 && entries[0]![0] === 'value' ? [] : entries;
}
