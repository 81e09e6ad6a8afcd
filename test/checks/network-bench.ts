/** Manifests that tests of the network are put together from; all of the namespace shop if no other is named. */

/** Several manifests. */
export function all(...documents: readonly string[]): string {
  return documents.join('\n---\n');
}

/** A pod with the label `app`, its name. */
export function pod(name: string, spec = '{}', namespace = 'shop'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: ${namespace}, labels: { app: ${name} } }\nspec: ${spec}`;
}

/** A namespace with labels. */
export function namespaced(name: string, labels = '{}'): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name}, labels: ${labels} }`;
}

/** A NetworkPolicy with a spec. */
export function policy(spec: string, name = 'policy', namespace = 'shop'): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { ${spec} }`;
}

/** What selects the pods of a name. */
export function of(name: string): string {
  return `podSelector: { matchLabels: { app: ${name} } }`;
}

/** A Service with a spec and annotations. */
export function service(spec: string, name = 'web', annotations = '{}', namespace = 'shop'): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: ${namespace}, annotations: ${annotations} }\nspec: { ${spec} }`;
}

/** A Service that leads to the pods of its own name, on TCP 80. */
export function serviceOf(name: string, type = 'ClusterIP'): string {
  return service(`type: ${type}, selector: { app: ${name} }, ports: [{ port: 80 }]`, name);
}

/** An Ingress with a spec and annotations. */
export function ingress(spec: string, annotations = '{}', name = 'shop', namespace = 'shop'): string {
  return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: ${namespace}, annotations: ${annotations} }\nspec: { ${spec} }`;
}

/** A rule of an Ingress: a path of a host, served by port 80 of a Service. */
export function hostRule(host: string, path = '/', backend = 'web', pathType = 'Prefix'): string {
  const names = host === '' ? '' : `host: ${JSON.stringify(host)}, `;
  return `{ ${names}http: { paths: [{ path: ${JSON.stringify(path)}, pathType: ${pathType}, backend: { service: { name: ${backend}, port: { number: 80 } } } }] } }`;
}
