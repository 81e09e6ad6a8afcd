import { fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';
import { ByName } from '../existing/by-name';
import { ingressClass } from '../ingress/ingress-class';
import type { Backend } from '../services/backend';
import { ingressBackends } from '../services/ingress-backends';
import { openingOf } from '../services/opening';
import { routeBackends } from '../services/route-backends';

/** A Service that the outside gets at. */
export interface Exposure {
  readonly service: KubeObject;
  /** What opens it: the Service itself, an Ingress or a route. */
  readonly by: KubeObject;
  /** Where in that object. */
  readonly path: string;
  /** Number or name of the one port of the Service that is open; undefined for all of them. */
  readonly port?: unknown;
}

const memory = new WeakMap<readonly KubeObject[], readonly Exposure[]>();

/**
 * The Services that the outside gets at, by themselves, by Ingresses or by routes of the Gateway API; looked up once.
 *
 * What is said to be for the inner network does not count; nor do routes of a mesh, which are between Services.
 */
export function exposuresOf(objects: readonly KubeObject[]): readonly Exposure[] {
  const known = memory.get(objects) ?? find(objects);
  memory.set(objects, known);
  return known;
}

function find(objects: readonly KubeObject[]): Exposure[] {
  const services = objects.filter(({ reference }) => reference.kind === 'Service' && reference.apiVersion === 'v1');
  const byName = new ByName(services);
  const own = services.flatMap(service => {
    const opening = openingOf(service);
    return opening ? [{ service, by: service, path: opening.path }] : [];
  });
  const others = services.length > 0 ? objects.flatMap(by => backendsOf(by).flatMap(backend => exposure(by, backend, byName))) : [];
  return [...own, ...others];
}

function exposure(by: KubeObject, { path, namespace, name, port }: Backend, services: ByName): Exposure[] {
  const service = services.get(namespace, name);
  return service ? [{ service, by, path, port }] : [];
}

const ROUTES = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']);

function backendsOf(object: KubeObject): readonly Backend[] {
  const { kind, apiVersion } = object.reference;
  if (kind === 'Ingress') {
    return isInnerIngress(object) ? [] : ingressBackends(object);
  }
  return ROUTES.has(kind) && groupOf(apiVersion) === 'gateway.networking.k8s.io' && isOfGateway(object) ? routeBackends(object) : [];
}

function isInnerIngress(object: KubeObject): boolean {
  const annotations = Object.entries(fields(fields(object.manifest.metadata).annotations));
  return /internal|private/.test(text(ingressClass(object).name) ?? '') || annotations.some(([key, value]) => /ingress.*\/scheme$/.test(key) && value === 'internal');
}

function isOfGateway({ manifest }: KubeObject): boolean {
  return list(fields(manifest.spec).parentRefs).some(parent => fields(parent).kind !== 'Service');
}
