import { ApiObject, Duration, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuseName } from '../baseline/refuse-name';
import { SecretReference } from './secret-reference';

/** The kinds of store of the External Secrets operator. */
export enum SecretStoreKind {
  /** A store of one namespace. */
  SECRET_STORE = 'SecretStore',
  /** A store of the whole cluster. */
  CLUSTER_SECRET_STORE = 'ClusterSecretStore',
}

const API_VERSION = 'external-secrets.io/v1';

/** What an `ExternalSecret` takes from a store. */
export interface ExternalSecretProps {
  /** Name of the SecretStore. */
  readonly store: string;

  /**
   * Kind of the store.
   *
   * @default SecretStoreKind.SECRET_STORE
   */
  readonly storeKind?: SecretStoreKind;

  /** Key in the store: `shop/db`. */
  readonly remoteKey: string;

  /**
   * Keys of the Secret, and the property of the remote key that each takes: `{ password: 'db_password' }`.
   *
   * @default - every property, under its own name
   */
  readonly properties?: { readonly [key: string]: string };

  /**
   * How often the store is read again.
   *
   * @default Duration.hours(1)
   */
  readonly refreshInterval?: Duration;
}

/**
 * A Secret that the External Secrets operator fills from a store, and deletes when the store no longer has it.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export class ExternalSecret extends SecretReference {
  /**
   * Takes a Secret from a store.
   *
   * Throws if the remote key is not named, or the store has no name that it may have.
   *
   * @param scope chart of the workloads that use it
   * @param id part of the Secret's name
   * @param props store and keys
   */
  public static fromStore(scope: Construct, id: string, props: ExternalSecretProps): ExternalSecret {
    return new ExternalSecret(scope, id, props);
  }

  private readonly object: ApiObject;

  private constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id);
    for (const field of ['store', 'remoteKey'] as const) {
      if (!props[field]?.trim()) {
        throw new Error(`ExternalSecret ${this.node.path}: ${field} is missing, expected a name`);
      }
    }
    refuseName(this, { apiVersion: API_VERSION, kind: 'SecretStore', name: props.store, field: `ExternalSecret ${this.node.path}: store` });
    this.object = new ApiObject(this, 'Resource', {
      apiVersion: API_VERSION,
      kind: 'ExternalSecret',
      spec: Lazy.any({ produce: () => specOf(this.name, props) }),
    });
  }

  /** Name of the Secret. */
  public get name(): string {
    return this.object.name;
  }
}

/** The operator's own defaults are written out: GitOps tools would report them as drift otherwise. */
const STRATEGIES = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' } as const;

function specOf(name: string, { store, storeKind, remoteKey, properties, refreshInterval }: ExternalSecretProps): object {
  const data = Object.entries(properties ?? {})
    .map(([secretKey, property]) => ({ secretKey, remoteRef: { key: remoteKey, property, ...STRATEGIES } }));
  return {
    refreshPolicy: 'Periodic',
    refreshInterval: interval(refreshInterval ?? Duration.hours(1)),
    secretStoreRef: { name: store, kind: storeKind ?? SecretStoreKind.SECRET_STORE },
    target: { name, creationPolicy: 'Owner', deletionPolicy: 'Delete' },
    ...(data.length > 0 ? { data } : { dataFrom: [{ extract: { key: remoteKey, ...STRATEGIES } }] }),
  };
}

/** As the API server prints it back: `1h0m0s`. */
function interval(duration: Duration): string {
  const seconds = duration.toSeconds();
  return `${Math.floor(seconds / 3600)}h${Math.floor(seconds / 60) % 60}m${seconds % 60}s`;
}
