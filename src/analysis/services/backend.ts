import type { Breach } from '../../findings/breach';
import type { PolicyRecord } from '../../intent/policy/policy-record';
import { fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import type { ByName } from '../existing/by-name';
import { isExternal } from '../existing/externals';
import { written } from '../pod-security/written';

/** A port of a Service that traffic is sent to. */
export interface Backend {
  /** Path of the mapping that names the Service. */
  readonly path: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Path of the name, within that mapping. */
  readonly namePath: string;
  /** Path of the port, within that mapping. */
  readonly portPath: string;
  /** Number or name of the port of the Service; undefined where none is named. */
  readonly port: unknown;
}

/** What keeps traffic from a backend: its Service, or the port of it, is not there. */
export function lackOfBackend(backend: Backend, services: ByName, policy: PolicyRecord): Breach | undefined {
  const { path, namespace, name, namePath, portPath, port } = backend;
  const service = services.get(namespace, name);
  if (!service) {
    const isKnown = isExternal(policy, { kind: 'Service', namespace, name });
    return isKnown ? undefined : { path: joinPath(path, namePath), found: `${name}, which is not there`, expected: 'a Service of these manifests' };
  }
  const isThere = port === undefined || port === null || hasPort(service, port);
  return isThere ? undefined : { path: joinPath(path, portPath), found: written(port), expected: `a port of Service ${name}` };
}

function hasPort({ manifest }: KubeObject, port: unknown): boolean {
  const { ports, type } = fields(manifest.spec);
  // The ports of a name elsewhere are its own.
  return type === 'ExternalName' || list(ports).map(fields).some(each => each.port === port || (typeof port === 'string' && each.name === port));
}
