import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/**
 * A Secret that is known by its name and keys, never by its values.
 *
 * @internal
 */
export abstract class SecretReference extends Construct implements kplus.ISecret {
  /** API version of Secrets. */
  public readonly apiVersion: string = 'v1';
  /** API group of Secrets. */
  public readonly apiGroup: string = '';
  /** Kind. */
  public readonly kind: string = 'Secret';
  /** Plural name of the kind. */
  public readonly resourceType: string = 'secrets';

  /** Name of the Secret. */
  public abstract readonly name: string;

  /** Name of the Secret. */
  public get resourceName(): string | undefined {
    return this.name;
  }

  /**
   * A key of the Secret as an environment variable; prefer a file, which is updated and not inherited.
   *
   * @param key key in the Secret
   * @param options options
   */
  public envValue(key: string, options?: kplus.EnvValueFromSecretOptions): kplus.EnvValue {
    return kplus.EnvValue.fromSecretValue({ secret: this, key }, options);
  }
}
