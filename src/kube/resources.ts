import { RESOURCE_TABLE } from './resource-table';

/** The verbs of the API for objects of a kind. */
export const OBJECT_VERBS: readonly string[] = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

/** Verbs of a resource or a subresource; undefined where any may be meant. */
export type Verbs = readonly string[] | undefined;

/** A part of a resource with permissions of its own: `log`, `status`. */
export interface Subresource {
  readonly verbs: Verbs;
  /** The last minor version that has it; unset for one that is still there. */
  readonly until?: number;
}

/** A resource of one of Kubernetes' own API groups. */
export interface Resource {
  readonly apiGroup: string;
  /** Plural, as roles name it: `pods`. */
  readonly name: string;
  readonly isNamespaced: boolean;
  readonly verbs: Verbs;
  readonly subresources: ReadonlyMap<string, Subresource>;
  /** The last minor version that has it; unset for one that is still there. */
  readonly until?: number;
}

const SUBRESOURCE_VERBS: readonly string[] = ['get', 'patch', 'update'];

/** Owners may be named only by who may update this part of theirs, whether or not it is served. */
const FINALIZERS: readonly [string, Subresource] = ['finalizers', { verbs: ['update'] }];

/** The resources of those API groups that were asked for. */
const known = new Map<string, ReadonlyMap<string, Resource>>();

/** Every resource of Kubernetes' own API groups. */
export function kubernetesResources(): Resource[] {
  return Object.keys(RESOURCE_TABLE).flatMap(apiGroup => [...resourcesOf(apiGroup).values()]);
}

/** Whether an API group is Kubernetes' own, so that all its resources are known. */
export function isKubernetesGroup(apiGroup: string): boolean {
  return Object.hasOwn(RESOURCE_TABLE, apiGroup);
}

/** The resource of an API group; undefined for one that is not Kubernetes' own, or that does not exist. */
export function resourceOf(apiGroup: string, name: string): Resource | undefined {
  return isKubernetesGroup(apiGroup) ? resourcesOf(apiGroup).get(name) : undefined;
}

function resourcesOf(apiGroup: string): ReadonlyMap<string, Resource> {
  let resources = known.get(apiGroup);
  if (!resources) {
    const { cluster = '', namespaced = '' } = RESOURCE_TABLE[apiGroup]!;
    resources = new Map([...parse(apiGroup, cluster, false), ...parse(apiGroup, namespaced, true)].map(each => [each.name, each]));
    known.set(apiGroup, resources);
  }
  return resources;
}

function parse(apiGroup: string, table: string, isNamespaced: boolean): Resource[] {
  const lines = table.split('\n').map(line => line.trim()).filter(Boolean);
  return lines.map(line => {
    const [first, ...rest] = line.split(' ').map(word);
    const { name, verbs, ...until } = first!;
    const parts = rest.map(({ name: part, verbs: own, ...end }) => [part, { verbs: verbsOf(own, SUBRESOURCE_VERBS), ...end }] as const);
    return { apiGroup, name, isNamespaced, verbs: verbsOf(verbs, OBJECT_VERBS), subresources: new Map([FINALIZERS, ...parts]), ...until };
  });
}

/** Takes a word of the table apart: `name:verbs<until`. */
function word(text: string): { readonly name: string; readonly verbs?: string; readonly until?: number } {
  const [, name, verbs, until] = /^([^:<]+)(?::([^<]+))?(?:<(\d+))?$/.exec(text)!;
  return { name: name!, ...(verbs === undefined ? {} : { verbs }), ...(until === undefined ? {} : { until: Number(until) }) };
}

function verbsOf(written: string | undefined, usual: readonly string[]): Verbs {
  if (written === undefined) {
    return usual;
  }
  if (written === '*') {
    return undefined;
  }
  return written.startsWith('+') ? [...usual, ...written.slice(1).split(',')] : written.split(',');
}
