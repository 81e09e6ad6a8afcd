import { fields, list, text } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { envSources } from './env-sources';
import { secretVolumes, type SecretVolume } from './secret-volumes';

/** How a change of a Secret gets into a container that runs: the kubelet changes files, a driver does, or nobody does. */
export type Update = 'kubelet' | 'driver' | 'never';

/** A Secret that a container uses. */
export interface SecretUse {
  /** Undefined where a driver fills the volume without a Secret. */
  readonly secret?: string;
  readonly update: Update;
  /** What it is there: `an environment variable`. */
  readonly form: string;
  /** Path within the pod's spec. */
  readonly path: string;
  readonly container: string;
}

/** The Secrets that the containers of a pod use, and how. */
export function* secretUses(pod: PodTemplate): Iterable<SecretUse> {
  const volumes = new Map(secretVolumes(pod.spec).map(volume => [volume.name, volume]));
  for (const container of pod.containers) {
    yield* variables(container);
    yield* mounts(container, volumes);
  }
}

function* variables({ spec, name: container, path }: Container): Iterable<SecretUse> {
  for (const source of envSources(spec)) {
    if (source.kind === 'Secret' && source.name !== '') {
      yield { secret: source.name, update: 'never', form: 'an environment variable', path: `${path}.${source.path}`, container };
    }
  }
}

function* mounts({ spec, name: container, path }: Container, volumes: ReadonlyMap<string, SecretVolume>): Iterable<SecretUse> {
  for (const [index, item] of list(spec.volumeMounts).entries()) {
    const mount = fields(item);
    const volume = volumes.get(text(mount.name) ?? '');
    const part = ['subPath', 'subPathExpr'].find(field => mount[field]);
    const use = part
      ? { update: 'never' as const, form: `a mount with \`${part}\``, path: `${path}.volumeMounts[${index}].${part}`, container }
      : { form: 'a file', path: `${path}.volumeMounts[${index}]`, container };
    if (volume && volume.secrets.length === 0) {
      yield { update: 'driver', ...use };
    }
    for (const { name } of volume?.secrets ?? []) {
      yield { secret: name, update: 'kubelet', ...use };
    }
  }
}
