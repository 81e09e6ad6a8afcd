import type { ImageReference } from '../../images/reference';

/** A registry, or a part of one: `ghcr.io`, `ghcr.io/acme`. */
export interface RegistryPrefix {
  readonly registry: string;
  /** Path within the registry; empty for all of it. */
  readonly path: string;
}

/** Names under which container runtimes reach Docker Hub. */
const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

const known = new WeakMap<readonly string[], readonly RegistryPrefix[]>();

/** Whether an image lies below one of some prefixes, as they stand in a policy. */
export function liesBelowAny(reference: ImageReference, texts: readonly string[]): boolean {
  const prefixes = known.get(texts) ?? texts.map(registryPrefix);
  known.set(texts, prefixes);
  return prefixes.some(prefix => liesBelow(reference, prefix));
}

/** Reads a prefix of images; without a registry it is one of Docker Hub's, as an image would be. */
export function registryPrefix(text: string): RegistryPrefix {
  const trimmed = text.replace(/\/+$/, '');
  const slash = trimmed.indexOf('/');
  const first = slash < 0 ? trimmed : trimmed.slice(0, slash);
  const isRegistry = /[.:]/.test(first) || first === 'localhost';
  return isRegistry
    ? { registry: canonical(first), path: slash < 0 ? '' : trimmed.slice(slash + 1) }
    : { registry: 'docker.io', path: trimmed };
}

/** Whether an image lies below a prefix; `ghcr.io/acme` holds `ghcr.io/acme/web`, and not `ghcr.io/acme-evil/web`. */
export function liesBelow({ registry, repository }: ImageReference, prefix: RegistryPrefix): boolean {
  return canonical(registry) === prefix.registry
    && (prefix.path === '' || repository === prefix.path || repository.startsWith(`${prefix.path}/`));
}

/** Host names have no case, and 443 is the port that none means. */
function canonical(registry: string): string {
  const host = registry.toLowerCase().replace(/:443$/, '');
  return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
