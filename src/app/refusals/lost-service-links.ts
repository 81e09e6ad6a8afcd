import { type Fields, fields, list, text } from '../../kube/fields';
import { type KubeObject, kubeObject } from '../../kube/object';
import { type Container, podTemplateOf } from '../../kube/pods';

/** A reference to the variable that the kubelet sets for a Service: `$(API_SERVICE_HOST)`. */
const LINK = /\$\(([A-Z][A-Z0-9_]*)_(?:SERVICE_(?:HOST|PORT)|PORT)[A-Z0-9_]*\)/g;

/** Always set, by whatever `enableServiceLinks` says. */
const API_SERVER = 'KUBERNETES';

/** The Services of an app by namespace, as the names of their variables. */
export function serviceVariables(manifests: readonly Fields[]): ReadonlySet<string> {
  const services = manifests.filter(manifest => manifest.kind === 'Service').map(manifest => kubeObject(manifest).reference);
  return new Set(services.map(({ namespace, name }) => variable(namespace, name.toUpperCase().replaceAll('-', '_'))));
}

/** Where a pod without service links uses the variable of a Service of the app: it would stay empty. */
export function lostServiceLinks(manifest: Fields, services: ReadonlySet<string>): string[] {
  const object = kubeObject(manifest);
  const pod = services.size > 0 ? podTemplateOf(object) : undefined;
  if (pod?.spec.enableServiceLinks !== false) {
    return [];
  }
  return pod.containers.flatMap(container => linksOf(container, object, services).map(name => `container ${container.name} uses $(${name})`));
}

function linksOf({ spec }: Container, { reference }: KubeObject, services: ReadonlySet<string>): string[] {
  const env = list(spec.env).map(fields);
  const own = new Set(env.map(each => each.name));
  const texts = [...list(spec.command), ...list(spec.args), ...env.map(each => each.value)].flatMap(value => text(value) ?? []);
  return texts.flatMap(value => [...value.matchAll(LINK)])
    .filter(([reached, service]) => service !== API_SERVER && !own.has(reached.slice(2, -1)) && services.has(variable(reference.namespace, service!)))
    .map(([reached]) => reached.slice(2, -1));
}

function variable(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
