import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';

/** How an operator's object names the Secrets it fills. */
type Names = (spec: Fields, object: KubeObject) => readonly unknown[];

const destination: Names = ({ destination: to }) => [fields(to).name];

/** Objects that keep a Secret filled from a store outside the cluster. */
const FROM_STORE: Readonly<Record<string, Names>> = {
  'ExternalSecret.external-secrets.io': ({ target }, { reference }) => [text(fields(target).name) || reference.name],
  'ClusterExternalSecret.external-secrets.io': ({ externalSecretName, externalSecretSpec }, { reference }) => [
    text(fields(fields(externalSecretSpec).target).name) || text(externalSecretName) || reference.name,
  ],
  'SecretProviderClass.secrets-store.csi.x-k8s.io': ({ secretObjects }) => list(secretObjects).map(each => fields(each).secretName),
  'VaultStaticSecret.secrets.hashicorp.com': destination,
  'VaultDynamicSecret.secrets.hashicorp.com': destination,
  'VaultPKISecret.secrets.hashicorp.com': destination,
  'HCPVaultSecretsApp.secrets.hashicorp.com': destination,
};

/** Other objects that make a Secret. */
const MADE: Readonly<Record<string, Names>> = {
  'SealedSecret.bitnami.com': ({ template }, { reference }) => [text(fields(fields(template).metadata).name) || reference.name],
  'Certificate.cert-manager.io': ({ secretName }) => [secretName],
};

/** Gives the objects of a kind. */
export type OfKind = (kind: string) => readonly KubeObject[];

/** Secrets that other objects make and fill. */
export class FilledSecrets {
  /** Those that are kept filled from a store outside the cluster. */
  public static fromStores(ofKind: OfKind): FilledSecrets {
    return new FilledSecrets(ofKind, FROM_STORE);
  }

  /** All of them, from wherever. */
  public static of(ofKind: OfKind): FilledSecrets {
    return new FilledSecrets(ofKind, { ...FROM_STORE, ...MADE });
  }

  private readonly keys: ReadonlySet<string>;

  private constructor(ofKind: OfKind, kinds: Readonly<Record<string, Names>>) {
    this.keys = new Set(Object.entries(kinds).flatMap(([kind, names]) => ofKind(kind).flatMap(object => keysOf(object, names))));
  }

  /** Whether a Secret is one of them; objects that name no namespace share one. */
  public has(namespace: string | undefined, name: string): boolean {
    return this.keys.has(`${namespace ?? ''}/${name}`) || this.keys.has(`${EVERYWHERE}/${name}`);
  }
}

/** The Secrets that an object of a kind keeps filled from a store, as `namespace/name`; a star stands for the namespaces of a selector. */
export function filledFromStore(kind: string, object: KubeObject): readonly string[] {
  const names = FROM_STORE[kind];
  return names ? keysOf(object, names) : [];
}

/** The kinds of objects that keep Secrets filled from a store. */
export const STORE_KINDS: readonly string[] = Object.keys(FROM_STORE);

/** Stands for the namespaces of a selector. */
const EVERYWHERE = '*';

function keysOf(object: KubeObject, names: Names): string[] {
  const { kind, namespace } = object.reference;
  const where = kind.startsWith('Cluster') ? EVERYWHERE : namespace ?? '';
  return names(fields(object.manifest.spec), object).flatMap(name => (typeof name === 'string' && name !== '' ? [`${where}/${name}`] : []));
}
