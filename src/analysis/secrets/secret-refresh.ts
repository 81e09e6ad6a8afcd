import { secondsOf } from '../../kube/duration';
import { type Fields, fields, scalarText, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { filledFromStore, type OfKind, STORE_KINDS } from './filled-secrets';

/** How long a change in a store takes to get into a Secret. */
export interface Refresh {
  readonly object: KubeObject;
  /** The field that decides. */
  readonly path: string;
  /** The field as people read it. */
  readonly found: string;
  /** `never` where nothing but a hand starts it; `driver` where the Secrets Store CSI driver does, if it was told to rotate. */
  readonly seconds: number | 'never' | 'driver';
}

type Field = Omit<Refresh, 'object'>;

/** External Secrets reads the store each hour where nothing else is written. */
const ESO_DEFAULT = '1h';

const HCP_DEFAULT = '600s';

/** What decides, by kind; a lease that Vault keeps is renewed in time by the operator itself. */
const REFRESH: Readonly<Record<string, (spec: Fields) => Field | undefined>> = {
  'ExternalSecret.external-secrets.io': spec => ofExternalSecret(spec, 'spec'),
  'ClusterExternalSecret.external-secrets.io': ({ externalSecretSpec }) => ofExternalSecret(fields(externalSecretSpec), 'spec.externalSecretSpec'),
  'VaultStaticSecret.secrets.hashicorp.com': ofVaultStaticSecret,
  'HCPVaultSecretsApp.secrets.hashicorp.com': ({ refreshAfter }) => interval('spec.refreshAfter', refreshAfter, HCP_DEFAULT),
  'SecretProviderClass.secrets-store.csi.x-k8s.io': () => ({ path: 'spec.secretObjects', found: 'filled by the Secrets Store CSI driver', seconds: 'driver' }),
};

/** Secrets that are filled from stores, by `namespace/name`; a star stands for the namespaces of a selector. */
export function refreshes(ofKind: OfKind): ReadonlyMap<string, Refresh> {
  const found = new Map<string, Refresh>();
  for (const kind of STORE_KINDS) {
    for (const object of ofKind(kind)) {
      const field = REFRESH[kind]?.(fields(object.manifest.spec));
      filledFromStore(kind, object).forEach(key => field && found.set(key, { object, ...field }));
    }
  }
  return found;
}

function ofExternalSecret({ refreshPolicy, refreshInterval, target }: Fields, path: string): Field {
  if (fields(target).immutable === true) {
    return { path: `${path}.target.immutable`, found: 'true', seconds: 'never' };
  }
  if (refreshPolicy !== undefined && refreshPolicy !== null && refreshPolicy !== 'Periodic') {
    return { path: `${path}.refreshPolicy`, found: text(refreshPolicy) ?? JSON.stringify(refreshPolicy), seconds: 'never' };
  }
  return interval(`${path}.refreshInterval`, refreshInterval, ESO_DEFAULT);
}

function ofVaultStaticSecret({ refreshAfter, syncConfig, version }: Fields): Field | undefined {
  if (typeof version === 'number' && version > 0) {
    return { path: 'spec.version', found: String(version), seconds: 'never' };
  }
  if (refreshAfter === undefined || refreshAfter === null) {
    return fields(syncConfig).instantUpdates === true ? undefined : { path: 'spec.refreshAfter', found: 'unset', seconds: 'never' };
  }
  return interval('spec.refreshAfter', refreshAfter, '');
}

/** An interval that cannot be read is none that anybody can count on. */
function interval(path: string, value: unknown, otherwise: string): Field {
  const isUnset = value === undefined || value === null;
  const said = isUnset ? otherwise : scalarText(value) ?? '';
  return { path, found: isUnset ? `unset (${otherwise})` : said || JSON.stringify(value), seconds: secondsOf(said) || 'never' };
}
