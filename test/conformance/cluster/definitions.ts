import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { type Api, mustBeDone } from './api';
import { upstreamDefinition } from './crd-modules';
import type { Manifest } from './manifests';
import { Resources } from './resources';
import { until } from './until';

/** How long the server may take to serve a new kind. */
const SERVE_SECONDS = 30;
const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/**
 * Installs upstream's definitions of the kinds that the manifests use and the server does not know.
 *
 * @returns all kinds that the server serves then
 */
export async function installDefinitions(api: Api, manifests: readonly Manifest[]): Promise<Resources> {
  const resources = await servedResources(api);
  const unknown = manifests.map(({ reference }) => reference).filter(({ apiVersion, kind }) => !resources.find(apiVersion, kind));
  const definitions = new Set(unknown.flatMap(({ apiVersion, kind }) => upstreamDefinition(apiVersion, kind) ?? []));
  for (const definition of definitions) {
    mustBeDone("upstream's definition of a kind", await api.send('POST', DEFINITIONS, { text: definition, type: 'application/yaml' }));
  }
  return definitions.size === 0 ? resources : servedResources(api);
}

/** All kinds, once each kind that is defined is served. */
async function servedResources(api: Api): Promise<Resources> {
  return until('all defined kinds being served', SERVE_SECONDS, async () => {
    const definitions = list(mustBeDone('the definitions', await api.get(DEFINITIONS)).items).map(fields);
    const resources = await Resources.of(api);
    return definitions.every(definition => isServed(definition, resources)) ? resources : undefined;
  });
}

function isServed(definition: Fields, resources: Resources): boolean {
  const { group, names, versions } = fields(definition.spec);
  const served = list(versions).map(fields).filter(version => version.served === true);
  return served.every(version => resources.find(`${String(group)}/${String(version.name)}`, text(fields(names).kind) ?? ''));
}
