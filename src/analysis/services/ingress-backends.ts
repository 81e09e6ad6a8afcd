import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Backend } from './backend';

/** The Services that an Ingress sends traffic to, in today's form or that of the beta versions. */
export function ingressBackends({ reference: { namespace }, manifest }: KubeObject): Backend[] {
  const spec = fields(manifest.spec);
  const rules = list(spec.rules).flatMap((rule, i) => list(fields(fields(rule).http).paths).map((path, j) => ({
    path: `spec.rules[${i}].http.paths[${j}].backend`,
    backend: fields(fields(path).backend),
  })));
  const defaults = ['defaultBackend', 'backend'].map(field => ({ path: `spec.${field}`, backend: fields(spec[field]) }));
  const backends = [...defaults, ...rules].flatMap(({ path, backend }) => [...today(path, backend), ...beta(path, backend)]);
  return backends.map(each => ({ ...each, namespace }));
}

function today(path: string, backend: Fields): Omit<Backend, 'namespace'>[] {
  const service = fields(backend.service);
  const port = fields(service.port);
  const name = text(service.name);
  const way = port.name === undefined ? 'port.number' : 'port.name';
  return name ? [{ path: `${path}.service`, name, namePath: 'name', portPath: way, port: port.name ?? port.number }] : [];
}

/** The name and the port stand side by side; the name is called `serviceName`. */
function beta(path: string, { serviceName, servicePort }: Fields): Omit<Backend, 'namespace'>[] {
  const name = text(serviceName);
  return name ? [{ path, name, namePath: 'serviceName', portPath: 'servicePort', port: servicePort }] : [];
}
