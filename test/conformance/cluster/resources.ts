import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { type Api, mustBeDone } from './api';

/** Discovery of all groups, versions and resources in one answer. */
const AGGREGATED = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** Where the API server keeps the objects of a kind. */
export interface Resource {
  /** `/apis/apps/v1` */
  readonly root: string;
  /** `deployments` */
  readonly plural: string;
  readonly isNamespaced: boolean;
}

/** The kinds that an API server knows. */
export class Resources {
  /** Asks the server. */
  static async of(api: Api): Promise<Resources> {
    const answers = await Promise.all(['/api', '/apis'].map(async path => api.get(path, AGGREGATED)));
    return new Resources(new Map(answers.flatMap(answer => list(mustBeDone('discovery', answer).items).flatMap(group => entriesOf(fields(group))))));
  }

  private constructor(private readonly known: ReadonlyMap<string, Resource>) {}

  /** The resource of a kind; undefined where the server does not know it. */
  find(apiVersion: string, kind: string): Resource | undefined {
    return this.known.get(`${apiVersion}/${kind}`);
  }
}

/** The path of an object; without a name, the path of all objects of its kind in the namespace. */
export function pathOf(resource: Resource, namespace: string, name?: string): string {
  const parts = [...resource.isNamespaced ? ['namespaces', namespace] : [], resource.plural, ...name === undefined ? [] : [name]];
  return [resource.root, ...parts.map(encodeURIComponent)].join('/');
}

function entriesOf(group: Fields): [string, Resource][] {
  const name = text(fields(group.metadata).name);
  return list(group.versions).map(fields).flatMap(({ version, resources }) => {
    const apiVersion = name ? `${name}/${String(version)}` : String(version);
    return list(resources).map(fields).map(resource => entryOf(apiVersion, resource));
  });
}

function entryOf(apiVersion: string, { resource, responseKind, scope }: Fields): [string, Resource] {
  const root = `${apiVersion.includes('/') ? '/apis' : '/api'}/${apiVersion}`;
  return [`${apiVersion}/${String(fields(responseKind).kind)}`, { root, plural: String(resource), isNamespaced: scope === 'Namespaced' }];
}
