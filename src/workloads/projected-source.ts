import { Duration } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import { type DownwardApiFile, downwardApiFile } from './downward-api-file';

/** Options of a projected service account token. */
export interface ProjectedTokenOptions {
  /** Who the token is for: the API server refuses it for anybody else. */
  readonly audience: string;

  /**
   * How long a token is valid; the kubelet renews it in time. At least 10 minutes.
   *
   * @default Duration.hours(1)
   */
  readonly expiration?: Duration;

  /**
   * Path of the file within the volume.
   *
   * @default token
   */
  readonly path?: string;
}

/** The shortest life of a token that the API server grants. */
const SHORTEST = Duration.minutes(10);

/**
 * Something that a projected volume shows as files.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export class ProjectedSource {
  /**
   * A token of the pod's account for one audience: it ends with the pod.
   *
   * Throws if the audience is empty, or the token would live shorter than 10 minutes.
   *
   * @param options audience, life, path
   */
  public static serviceAccountToken(options: ProjectedTokenOptions): ProjectedSource {
    const expiration = options.expiration ?? Duration.hours(1);
    if (!options.audience) {
      throw new Error('the audience of the token is missing, expected who it is for');
    }
    if (expiration.toSeconds() < SHORTEST.toSeconds()) {
      throw new Error(`the token expires after ${expiration.toSeconds()} seconds, expected at least ${SHORTEST.toSeconds()}`);
    }
    const { audience, path = 'token' } = options;
    return new ProjectedSource({ serviceAccountToken: { audience, path, expirationSeconds: expiration.toSeconds() } });
  }

  /**
   * Keys of a Secret.
   *
   * @param secret the Secret
   * @param files the keys that become files, and the name of each file; every key if left out
   */
  public static secret(secret: kplus.ISecret, files: { readonly [key: string]: string } = {}): ProjectedSource {
    return new ProjectedSource({ secret: { name: secret.name, ...itemsOf(files) } });
  }

  /**
   * Keys of a ConfigMap.
   *
   * @param configMap the ConfigMap
   * @param files the keys that become files, and the name of each file; every key if left out
   */
  public static configMap(configMap: kplus.IConfigMap, files: { readonly [key: string]: string } = {}): ProjectedSource {
    return new ProjectedSource({ configMap: { name: configMap.name, ...itemsOf(files) } });
  }

  /**
   * What the pod knows about itself.
   *
   * @param files the files
   */
  public static downwardApi(files: DownwardApiFile[]): ProjectedSource {
    return new ProjectedSource({ downwardApi: { items: files.map(downwardApiFile) } });
  }

  /** @internal */
  public readonly _projection: kplus.k8s.VolumeProjection;

  private constructor(projection: kplus.k8s.VolumeProjection) {
    this._projection = projection;
  }
}

function itemsOf(files: Readonly<Record<string, string>>): { readonly items?: kplus.k8s.KeyToPath[] } {
  const items = Object.entries(files).map(([key, path]) => ({ key, path }));
  return items.length > 0 ? { items } : {};
}
