import { type Fields, fields, list, text } from '../../kube/fields';
import { matchesPattern } from '../../kube/matches-pattern';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { OfKind } from './filled-secrets';

/**
 * Annotations of Reloader are read on the workload, and else on its pods.
 *
 * @see https://docs.stakater.com/reloader/1.4/reference/annotations.html
 */
const RELOADER = 'reloader.stakater.com';

/** What Reloader knows how to restart. */
const RELOADED = new Set(['Deployment', 'DaemonSet', 'StatefulSet']);

/** Operators of Vault that restart workloads which they are told of. */
const VAULT_KINDS = ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret', 'HCPVaultSecretsApp'].map(kind => `${kind}.secrets.hashicorp.com`);

/** Tells whose pods are replaced when a Secret changes. */
export class Restarts {
  private readonly byVault: ReadonlySet<string>;
  private readonly matching: ReadonlySet<string>;

  constructor(ofKind: OfKind) {
    this.byVault = new Set(VAULT_KINDS.flatMap(kind => ofKind(kind)).flatMap(vaultTargets));
    const annotated = ofKind('Secret').filter(({ manifest }) => annotationsOf(manifest.metadata)[`${RELOADER}/match`] === 'true');
    this.matching = new Set(annotated.map(({ reference: { namespace = '', name } }) => `${namespace}/${name}`));
  }

  /** Whether the pods of a workload are replaced when a Secret of their namespace changes. */
  public on(secret: string, { object, metadata }: PodTemplate): boolean {
    const { kind, namespace = '', name } = object.reference;
    if (this.byVault.has(`${namespace}/${secret}/${kind}/${name}`)) {
      return true;
    }
    const written = [object.manifest.metadata, metadata].map(annotationsOf).find(isForReloader);
    return RELOADED.has(kind) && written !== undefined && this.isReloaded(secret, `${namespace}/${secret}`, written);
  }

  private isReloaded(secret: string, key: string, annotations: Fields): boolean {
    const names = (field: string): string[] => (text(annotations[`${field}.${RELOADER}/reload`]) ?? '').split(',').map(each => each.trim());
    if (names('secret').some(each => isName(each, secret))) {
      return true;
    }
    const isAuto = annotations[`${RELOADER}/auto`] === 'true' || annotations[`secret.${RELOADER}/auto`] === 'true';
    return (isAuto && !names('secrets.exclude').includes(secret)) || (annotations[`${RELOADER}/search`] === 'true' && this.matching.has(key));
  }
}

function isForReloader(annotations: Fields): boolean {
  return Object.keys(annotations).some(name => name.includes(RELOADER));
}

/** Reloader takes names for regular expressions; of those, `.*` alone is understood here, since others may take for ever to try. */
function isName(pattern: string, name: string): boolean {
  return pattern !== '' && matchesPattern(name, pattern.replaceAll('.*', '*'));
}

/** Without a hash of the data the operator does not see that it has changed. */
function vaultTargets({ reference: { namespace = '' }, manifest }: KubeObject): string[] {
  const { destination, hmacSecretData, rolloutRestartTargets } = fields(manifest.spec);
  if (hmacSecretData === false) {
    return [];
  }
  const secret = text(fields(destination).name) ?? '';
  return list(rolloutRestartTargets).map(fields).map(({ kind, name }) => `${namespace}/${secret}/${text(kind) ?? ''}/${text(name) ?? ''}`);
}

function annotationsOf(metadata: unknown): Fields {
  return fields(fields(metadata).annotations);
}
