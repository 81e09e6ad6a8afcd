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

const RESOURCES: ReadonlyMap<string, ReadonlyMap<string, Resource>> = new Map(Object.entries(RESOURCE_TABLE).map(([apiGroup, { cluster = '', namespaced = '' }]) => {
  const resources = [...parse(apiGroup, cluster, false), ...parse(apiGroup, namespaced, true)];
  return [apiGroup, new Map(resources.map(each => [each.name, each]))];
}));

/** Every resource of Kubernetes' own API groups. */
export function kubernetesResources(): Resource[] {
  return [...RESOURCES.values()].flatMap(each => [...each.values()]);
}

/** Whether an API group is Kubernetes' own, so that all its resources are known. */
export function isKubernetesGroup(apiGroup: string): boolean {
  return RESOURCES.has(apiGroup);
}

/** The resource of an API group; undefined for one that is not Kubernetes' own, or that does not exist. */
export function resourceOf(apiGroup: string, name: string): Resource | undefined {
  return RESOURCES.get(apiGroup)?.get(name);
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
