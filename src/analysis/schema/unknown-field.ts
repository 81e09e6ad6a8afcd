import { nearest } from '../../kube/decode/nearest';
import type { Fields } from '../../kube/fields';
import { joinPath } from '../../kube/path';
import { NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../standards/kubernetes';
import type { Life } from './life';
import type { Problem } from './problem';
import type { Mapping, Type, Walk } from './type';

/** More names than that do not help a reader. */
const LISTED = 8;

const OTHER_VERSION = 'Remove it, or name the version of the cluster by `kubernetes` in the policy.';

/** What every object has, so that nothing is to be moved there. */
const EVERYWHERE = new Set(['apiVersion', 'kind', 'metadata.name']);

/** Where a field stands that its mapping does not have. */
interface Place {
  readonly mapping: Mapping;
  /** The mapping as it is written. */
  readonly present: Fields;
  readonly walk: Walk;
}

/** What to say of a field that a mapping does not have: what was meant, where it belongs, or when it came and went. */
export function unknownField(name: string, place: Place): Omit<Problem, 'path'> {
  const { mapping } = place;
  const found = `an unknown field of ${mapping.title}`;
  const life = mapping.shape.elsewhere.get(name);
  if (life) {
    return { found: `a field of Kubernetes ${versionsOf(life)}`, expected: 'one of the version in use', fix: OTHER_VERSION };
  }
  const known = [...mapping.shape.fields.keys()];
  const meant = spelledAs(name, known) ?? spelledAs(name, [...mapping.shape.elsewhere.keys()]);
  const belongs = meant === undefined ? belongsTo(name, place) : undefined;
  const similar = meant ?? (belongs === undefined ? nearest(name, known.filter(each => !(each in place.present))) : undefined);
  if (similar !== undefined) {
    return { found, expected: similar, fix: `Did you mean \`${similar}\`?` };
  }
  if (belongs !== undefined) {
    return { found, expected: `it at ${belongs}`, fix: `Move it to \`${belongs}\`.` };
  }
  return { found, expected: known.length > 0 && known.length <= LISTED ? `one of ${known.join(', ')}` : 'a field that it has', fix: 'Remove it, or correct its name.' };
}

function versionsOf({ from, to }: Life): string {
  if (to === NEWEST_KUBERNETES) {
    return `1.${from} and newer`;
  }
  return from === OLDEST_KUBERNETES ? `1.${to} and older` : `1.${from} to 1.${to}`;
}

/** The field whose name differs in nothing but capitals, dashes and underscores. */
function spelledAs(name: string, known: readonly string[]): string | undefined {
  return known.find(each => letters(each) === letters(name));
}

function letters(name: string): string {
  return name.replaceAll(/[-_]/g, '').toLowerCase();
}

/** The path where a field of that name would be right: the nearest mapping around that has one, if there is but one as near. */
function belongsTo(name: string, { mapping, walk }: Place): string | undefined {
  const around = walk.above.filter(each => each.mapping !== mapping);
  const outward = around.flatMap(each => [own(each.mapping, each.path, name), below(each.mapping, each.path, name)])
    .map(tier => tier.filter(path => !EVERYWHERE.has(path)));
  const tiers = [below(mapping, walk.path, name), ...outward];
  const [nearestOnes] = tiers.filter(tier => tier.length > 0);
  return nearestOnes?.length === 1 ? nearestOnes[0] : undefined;
}

function own(mapping: Mapping, path: string, name: string): string[] {
  return mapping.shape.fields.has(name) ? [joinPath(path, name)] : [];
}

/** Where the mappings that a mapping holds have such a field. */
function below(mapping: Mapping, path: string, name: string): string[] {
  return [...mapping.shape.fields].flatMap(([field, type]) => {
    const held = mappingIn(type);
    return held?.mapping.shape.fields.has(name) ? [joinPath(joinPath(path, field) + held.steps, name)] : [];
  });
}

function mappingIn(type: Type): { readonly mapping: Mapping; readonly steps: string } | undefined {
  if (isMapping(type)) {
    return { mapping: type, steps: '' };
  }
  return type.inner && isMapping(type.inner) && type.name === 'a list' ? { mapping: type.inner, steps: '[]' } : undefined;
}

function isMapping(type: Type): type is Mapping {
  return 'shape' in type;
}
