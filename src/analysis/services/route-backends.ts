import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Backend } from './backend';

/** The Services that a route of the Gateway API sends traffic to, mirrors included. */
export function routeBackends({ reference: { namespace }, manifest }: KubeObject): Backend[] {
  return list(fields(manifest.spec).rules).map(fields).flatMap((rule, index) => {
    const path = `spec.rules[${index}]`;
    const references = list(rule.backendRefs).map((each, at) => ({ path: `${path}.backendRefs[${at}]`, reference: fields(each) }));
    const mirrors = [{ path, reference: rule }, ...references].flatMap(each => mirrorsOf(each.path, each.reference));
    return [...references, ...mirrors].flatMap(each => backend(each, namespace));
  });
}

interface Place {
  readonly path: string;
  readonly reference: Fields;
}

function mirrorsOf(path: string, holder: Fields): Place[] {
  return list(holder.filters).map((filter, index) => ({
    path: `${path}.filters[${index}].requestMirror.backendRef`,
    reference: fields(fields(fields(filter).requestMirror).backendRef),
  }));
}

/** Kinds other than Service belong to others. */
function backend({ path, reference }: Place, namespace: string | undefined): Backend[] {
  const { group = '', kind = 'Service', port } = reference;
  const name = text(reference.name);
  const isService = group === '' && kind === 'Service';
  return name && isService ? [{ path, namespace: text(reference.namespace) ?? namespace, name, namePath: 'name', portPath: 'port', port }] : [];
}
