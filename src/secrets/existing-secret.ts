import type { Construct } from 'constructs';
import { refuseName } from '../baseline/refuse-name';
import { SecretReference } from './secret-reference';

/** A Secret that somebody else makes. */
export class ExistingSecret extends SecretReference {
  /**
   * A Secret in the namespace of the workloads that use it.
   *
   * Throws if the name is none that a Secret may have.
   *
   * @param scope where it is used
   * @param id construct id
   * @param name name of the Secret
   */
  public static fromName(scope: Construct, id: string, name: string): ExistingSecret {
    return new ExistingSecret(scope, id, name);
  }

  /** Name of the Secret. */
  public readonly name: string;

  private constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    if (!name) {
      throw new Error(`ExistingSecret ${this.node.path}: the name is missing, expected the name of a Secret`);
    }
    refuseName(this, { apiVersion: 'v1', kind: 'Secret', name, field: `ExistingSecret ${this.node.path}: the name` });
    this.name = name;
  }
}
