import type * as kplus from 'cdk8s-plus-28';
import type { SecretMount, SecretMountOptions } from './secret-mount';

/** The secrets of a workload: files that are mounted from outside, never values. */
export class Secrets {
  /** @internal */
  public static _of(pod: kplus.AbstractPod): Secrets {
    return new Secrets(pod);
  }

  /** @internal */
  public readonly _mounts: SecretMount[] = [];

  private constructor(private readonly pod: kplus.AbstractPod) {}

  /**
   * Mounts a Secret as a folder of read-only files.
   *
   * Throws if the path is not absolute, or is taken by another secret of the same container.
   *
   * @param path absolute path of the folder: `/run/secrets/db`
   * @param secret an `ExternalSecret`, an `ExistingSecret`, or a Secret of cdk8s-plus
   * @param options container, files, mode
   */
  public mount(path: string, secret: kplus.ISecret, options: SecretMountOptions = {}): void {
    const where = `${this.pod.kind} ${this.pod.node.path}`;
    if (!path.startsWith('/')) {
      throw new Error(`${where}: the path of the secret ${secret.name} is ${JSON.stringify(path)}, expected an absolute path such as /run/secrets/${secret.name}`);
    }
    const other = this._mounts.find(mount => mount.path === path && overlap(mount.options.container, options.container));
    if (other) {
      throw new Error(`${where}: ${path} is the path of the secrets ${other.secret.name} and ${secret.name}, expected one secret a path`);
    }
    this._mounts.push({ path, secret, options });
  }
}

function overlap(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
