import { type Fields, fields, isFields, list } from '../kube/fields';

/** Defaults of cdk8s-plus that the API server refuses for Windows pods. */
const REFUSED_POD_DEFAULTS = { fsGroupChangePolicy: 'Always' } as const;
const REFUSED_CONTAINER_DEFAULTS = { allowPrivilegeEscalation: false, privileged: false, readOnlyRootFilesystem: true } as const;

/**
 * Leaves out of a Windows pod the defaults of cdk8s-plus that the API server refuses there; what differs from them was set by the user and stays.
 *
 * @see https://kubernetes.io/docs/concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext
 */
export function withoutLinuxDefaults(spec: Fields): Fields {
  return {
    ...spec,
    securityContext: without(fields(spec.securityContext), REFUSED_POD_DEFAULTS),
    ...containers(spec, 'containers'),
    ...containers(spec, 'initContainers'),
  };
}

function containers(spec: Fields, name: string): Fields {
  return Array.isArray(spec[name]) ? { [name]: list(spec[name]).map(container) } : {};
}

function container(value: unknown): unknown {
  return isFields(value) ? { ...value, securityContext: without(fields(value.securityContext), REFUSED_CONTAINER_DEFAULTS) } : value;
}

function without(context: Fields, defaults: Fields): Fields {
  return Object.fromEntries(Object.entries(context).filter(([name, value]) => defaults[name] !== value));
}
