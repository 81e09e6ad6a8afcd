import { type Fields, fields, text } from './fields';

/** What names a Kubernetes object. */
export interface Reference {
  readonly apiVersion: string;
  readonly kind: string;
  /** Left out for objects of the whole cluster, and for objects that name no namespace. */
  readonly namespace?: string;
  readonly name: string;
}

/** The reference of a manifest; a missing field is an empty text. */
export function referenceOf(manifest: Fields): Reference {
  const metadata = fields(manifest.metadata);
  const namespace = text(metadata.namespace);
  return {
    apiVersion: text(manifest.apiVersion) ?? '',
    kind: text(manifest.kind) ?? '',
    ...(namespace ? { namespace } : {}),
    name: text(metadata.name) ?? text(metadata.generateName) ?? '',
  };
}

/** How people write a reference: `Deployment shop/web`. */
export function display(reference: Reference): string {
  return `${reference.kind} ${reference.namespace ? `${reference.namespace}/` : ''}${reference.name}`;
}

/** The API group of an `apiVersion`: empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** A text that is the same for two references to one object, whatever version of the API they use. */
export function keyOf({ apiVersion, kind, namespace, name }: Reference): string {
  return `${groupOf(apiVersion)}/${kind}/${namespace ?? ''}/${name}`;
}
