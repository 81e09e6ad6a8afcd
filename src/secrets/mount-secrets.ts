import { createHash } from 'node:crypto';
import { type Fields, fields, isFields, list, text } from '../kube/fields';
import type { SecretMount } from './secret-mount';

/** The group that owns the files of secrets, where the user chose none: the one distroless images call `nonroot`. */
const SECRETS_GROUP = 65532;

const GROUP_READABLE = 0o440;
const WORLD_READABLE = 0o444;

/**
 * Adds volumes and mounts for the secrets of a pod.
 *
 * A process that is not root reads a secret's file through a group (`fsGroup`) or because everyone may; a group is only set where no claim is mounted, since
 * the kubelet would change the owner of all files in it.
 *
 * @throws if a mount names a container that the pod does not have
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods
 */
export function mountSecrets(spec: Fields, mounts: readonly SecretMount[], hasClaims: boolean): Fields {
  if (mounts.length === 0) {
    return spec;
  }
  mounts.forEach(mount => refuseStranger(mount, spec));
  const context = fields(spec.securityContext);
  const group = groupFor(spec, hasClaims);
  const mode = group === undefined && fields(spec.os).name !== 'windows' ? WORLD_READABLE : GROUP_READABLE;
  return {
    ...spec,
    ...(group === undefined ? {} : { securityContext: { ...context, fsGroup: group } }),
    volumes: [...list(spec.volumes), ...mounts.map(mount => volumeOf(mount, mode))],
    ...withMounts(spec, 'containers', mounts),
    ...withMounts(spec, 'initContainers', mounts),
  };
}

function refuseStranger({ path, options }: SecretMount, spec: Fields): void {
  const names = [...list(spec.containers), ...list(spec.initContainers)].map(container => text(fields(container).name));
  if (options.container !== undefined && !names.includes(options.container)) {
    throw new Error(`the container of the secret at ${path} is ${options.container}, expected one of ${names.join(', ')}`);
  }
}

/** The group of the pod: the user's if there is one, else ours where nothing else would be touched by it. */
function groupFor(spec: Fields, hasClaims: boolean): unknown {
  const { fsGroup } = fields(spec.securityContext);
  const isFree = !hasClaims && fields(spec.os).name !== 'windows' && !list(spec.volumes).some(volume => fields(volume).persistentVolumeClaim);
  return fsGroup ?? (isFree ? SECRETS_GROUP : undefined);
}

function volumeOf(mount: SecretMount, mode: number): Fields {
  const { secret, options } = mount;
  const files = Object.entries(options.files ?? {}).map(([key, path]) => ({ key, path }));
  return {
    name: volumeName(mount),
    secret: { secretName: secret.name, defaultMode: options.mode ?? mode, ...(files.length > 0 ? { items: files } : {}) },
  };
}

function withMounts(spec: Fields, name: 'containers' | 'initContainers', mounts: readonly SecretMount[]): Fields {
  if (!Array.isArray(spec[name])) {
    return {};
  }
  return {
    [name]: list(spec[name]).map(container => {
      const added = mounts.filter(mount => isFor(mount, fields(container), name)).map(mountOf);
      return isFields(container) && added.length > 0 ? { ...container, volumeMounts: [...list(container.volumeMounts), ...added] } : container;
    }),
  };
}

/** Init containers see a secret only where they are named; sidecars are not init containers in this. */
function isFor({ options }: SecretMount, container: Fields, name: string): boolean {
  return options.container === undefined
    ? name === 'containers' || container.restartPolicy === 'Always'
    : options.container === text(container.name);
}

function mountOf(mount: SecretMount): Fields {
  return { name: volumeName(mount), mountPath: mount.path, readOnly: true };
}

/** Short and stable: the names of Secrets may be longer than those of volumes, and hold dots. */
function volumeName({ secret, path, options }: SecretMount): string {
  const hash = createHash('sha256').update(JSON.stringify([secret.name, path, options.container ?? ''])).digest('hex').slice(0, 8);
  return `secret-${secret.name.replaceAll('.', '-').slice(0, 40)}-${hash}`;
}
