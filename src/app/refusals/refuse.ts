import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { siteOf } from '../../intent/construct-site';
import type { Fields } from '../../kube/fields';
import { display, referenceOf } from '../../kube/reference';
import { lostData } from './lost-data';
import { losesLabels } from './lost-labels';
import { lostPatches } from './lost-patches';
import { lostServiceLinks, serviceVariables } from './lost-service-links';

/** An object and what it was rendered as. */
interface RenderedObject {
  readonly construct?: ApiObject;
  readonly manifest: Fields;
}

/**
 * Refuses an app whose manifests lack something that its author wrote.
 *
 * @throws with all of it at once
 */
export function refuse(constructs: readonly IConstruct[], objects: readonly RenderedObject[]): void {
  const services = serviceVariables(objects.map(object => object.manifest));
  const lost = [
    ...constructs.filter(losesLabels).map(labelsMessage),
    ...objects.flatMap(object => patchMessages(object)),
    ...objects.flatMap(object => dataMessages(object)),
    ...objects.flatMap(object => linkMessages(object, services)),
  ];
  if (lost.length > 0) {
    throw new Error(`The manifests would lack what was written:\n  ${lost.join('\n  ')}`);
  }
}

function patchMessages(object: RenderedObject): string[] {
  const { construct, manifest } = object;
  const lost = construct ? lostPatches(construct, manifest) : [];
  return lost.map(path => `${where(object)}: the patch of ${path} has no effect, expected a field that ${construct!.constructor.name} knows; `
    + 'use a prop for it, or an ApiObject of cdk8s');
}

function dataMessages(object: RenderedObject): string[] {
  return lostData(object.construct?.node.scope, object.manifest)
    .map(path => `${where(object)}: ${path} is empty and left out by cdk8s-plus with all other data, expected a value`);
}

function linkMessages(object: RenderedObject, services: ReadonlySet<string>): string[] {
  return lostServiceLinks(object.manifest, services)
    .map(link => `${where(object)}: ${link}, expected the DNS name of the Service, or \`enableServiceLinks: true\``);
}

function labelsMessage(construct: IConstruct): string {
  return `${placeOf(construct)}${construct.node.path}: the labels of the selector are empty and left out by cdk8s-plus, expected a value: `
    + 'it would select everything';
}

function where({ construct, manifest }: RenderedObject): string {
  return `${construct ? placeOf(construct) : ''}${display(referenceOf(manifest))}`;
}

function placeOf(construct: IConstruct): string {
  const source = siteOf(construct)?.source;
  return source === undefined ? '' : `${source}: `;
}
