/** The parts of an image reference. */
export interface ImageReference {
  /** Registry with its port: `ghcr.io`, `localhost:5000`; `docker.io` where none is written. */
  readonly registry: string;
  /** Path within the registry: `acme/web`, `library/nginx`. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:…`. */
  readonly digest?: string;
}

const NAME_PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const NAME = new RegExp(`^${NAME_PART}(?:/${NAME_PART})*$`);
const HOST_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const LONGEST_NAME = 255;

/** Container runtimes take such a name for the id of an image. */
const IMAGE_ID = /^[0-9a-f]{64}$/;

/**
 * Reads an image reference, as container runtimes do.
 *
 * @returns undefined for a text that is none
 * @see https://github.com/distribution/reference
 */
export function imageReference(text: string): ImageReference | undefined {
  if (IMAGE_ID.test(text)) {
    return undefined;
  }
  const [rest, digest] = cut(text, text.indexOf('@'));
  const colon = rest.lastIndexOf(':');
  const [name, tag] = cut(rest, colon > rest.lastIndexOf('/') ? colon : -1);
  const { registry, repository } = place(name);
  const parts = { registry, repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  return isValid(parts) ? parts : undefined;
}

/** A reference in full, with neither tag nor digest: `docker.io/library/nginx`. */
export function imageName({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}

/** A reference in full without its digest: what a lock is asked by. */
export function imageKey(reference: ImageReference): string {
  return reference.tag === undefined ? imageName(reference) : `${imageName(reference)}:${reference.tag}`;
}

function cut(text: string, at: number): [string, string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The first part is a registry if it could not be a part of a name on Docker Hub. */
function place(name: string): { registry: string; repository: string } {
  const [first, rest] = cut(name, name.indexOf('/'));
  const isRegistry = rest !== undefined && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  if (isRegistry) {
    return onDockerHub(first) ? { registry: 'docker.io', repository: official(rest) } : { registry: first, repository: rest };
  }
  return { registry: 'docker.io', repository: official(name) };
}

function onDockerHub(registry: string): boolean {
  return registry === 'docker.io' || registry === 'index.docker.io';
}

function official(name: string): string {
  return name.includes('/') ? name : `library/${name}`;
}

function isValid({ registry, repository, tag, digest }: ImageReference): boolean {
  return REGISTRY.test(registry) && NAME.test(repository) && repository.length <= LONGEST_NAME
    && (tag === undefined || TAG.test(tag))
    && (digest === undefined || isDigest(digest));
}

function isDigest(digest: string): boolean {
  return digest.startsWith('sha256:') ? SHA256.test(digest) : DIGEST.test(digest);
}
