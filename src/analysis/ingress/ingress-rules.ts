import { fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';

/** Kinds of Ingresses with their API groups. */
export const INGRESS_KINDS: readonly string[] = ['Ingress.networking.k8s.io', 'Ingress.extensions'];

/** A rule of an Ingress: the paths of a host. */
export interface IngressRule {
  /** `spec.rules[0]`. */
  readonly path: string;
  /** Empty for every host. */
  readonly host: string;
  readonly paths: readonly IngressPath[];
}

/** A path below a host. */
export interface IngressPath {
  /** `spec.rules[0].http.paths[1]`. */
  readonly path: string;
  /** Empty for every path. */
  readonly value: string;
  /** Whether it stands for itself alone, and not for what lies below. */
  readonly isExact: boolean;
}

/** The rules of an Ingress, in their order. */
export function ingressRules({ manifest }: KubeObject): IngressRule[] {
  return list(fields(manifest.spec).rules).map((rule, index) => {
    const path = `spec.rules[${index}]`;
    const { host, http } = fields(rule);
    return { path, host: text(host) ?? '', paths: list(fields(http).paths).map((each, at) => ingressPath(each, `${path}.http.paths[${at}]`)) };
  });
}

function ingressPath(value: unknown, at: string): IngressPath {
  const { path, pathType } = fields(value);
  return { path: at, value: text(path) ?? '', isExact: pathType === 'Exact' };
}
