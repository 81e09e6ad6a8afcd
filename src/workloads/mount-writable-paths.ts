import { createHash } from 'node:crypto';
import { type Fields, fields, isFields, list, text } from '../kube/fields';
import type { WritablePath } from './writable-path';

/**
 * Adds an emptyDir for each writable path of each container; where a container mounts something there itself, that stays.
 *
 * @throws if a path names a container that the pod does not have
 */
export function mountWritablePaths(spec: Fields, paths: readonly WritablePath[]): Fields {
  if (paths.length === 0) {
    return spec;
  }
  paths.forEach(path => refuseStranger(path, spec));
  const volumes: Fields[] = [];
  const lists = (['containers', 'initContainers'] as const).filter(name => Array.isArray(spec[name]));
  const mounted = lists.map(name => [name, list(spec[name]).map(container => withPaths(container, paths, volumes))]);
  return { ...spec, ...Object.fromEntries(mounted), ...(volumes.length > 0 ? { volumes: [...list(spec.volumes), ...volumes] } : {}) };
}

function withPaths(container: unknown, paths: readonly WritablePath[], volumes: Fields[]): unknown {
  if (!isFields(container)) {
    return container;
  }
  const name = text(container.name) ?? '';
  const mounts = list(container.volumeMounts);
  const taken = new Set(mounts.map(mount => fields(mount).mountPath));
  const added = paths.filter(({ path, options }) => (options.container ?? name) === name && !taken.has(path));
  volumes.push(...added.map(path => volumeOf(path, name)));
  return added.length === 0 ? container : { ...container, volumeMounts: [...mounts, ...added.map(({ path }) => mountOf(path, name))] };
}

function refuseStranger({ path, options }: WritablePath, spec: Fields): void {
  const names = [...list(spec.containers), ...list(spec.initContainers)].map(container => text(fields(container).name));
  if (options.container !== undefined && !names.includes(options.container)) {
    throw new Error(`the container of the writable path ${path} is ${options.container}, expected one of ${names.join(', ')}`);
  }
}

function volumeOf({ path, options }: WritablePath, container: string): Fields {
  const limit = options.sizeLimit && { sizeLimit: { value: `${options.sizeLimit.toMebibytes()}Mi` } };
  return { name: volumeName(path, container), emptyDir: { ...limit } };
}

function mountOf(path: string, container: string): Fields {
  return { name: volumeName(path, container), mountPath: path };
}

function volumeName(path: string, container: string): string {
  const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 30);
  const hash = createHash('sha256').update(JSON.stringify([container, path])).digest('hex').slice(0, 8);
  return ['writable', slug, hash].filter(Boolean).join('-');
}
