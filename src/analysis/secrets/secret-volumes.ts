import { type Fields, fields, isFields, list, text } from '../../kube/fields';

/** A volume that holds secrets as files. */
export interface SecretVolume {
  /** What mounts call it. */
  readonly name: string;
  /** Path within the pod's spec: `volumes[0].secret`. */
  readonly path: string;
  /** The field that holds `defaultMode`. */
  readonly source: Fields;
  /** The Secrets in it; none where a driver fills it. */
  readonly secrets: readonly MountedSecret[];
}

/** A Secret in a volume. */
export interface MountedSecret {
  readonly name: string;
  /** Path of its name within the pod's spec: `volumes[0].secret.secretName`. */
  readonly path: string;
  /** What keys become which files; undefined for all of them. */
  readonly items?: readonly unknown[];
  /** Path of the field that holds `items`. */
  readonly itemsPath: string;
}

/** The volumes of a pod that hold secrets: Secrets, projected ones among others, and those of the Secrets Store CSI driver. */
export function secretVolumes(spec: Fields): SecretVolume[] {
  return list(spec.volumes).flatMap((item, index) => volumesOf(fields(item), `volumes[${index}]`));
}

function volumesOf({ name, secret, projected, csi }: Fields, path: string): SecretVolume[] {
  const volume = { name: text(name) ?? '' };
  if (isFields(secret)) {
    return [{ ...volume, path: `${path}.secret`, source: secret, secrets: [mounted(secret, 'secretName', `${path}.secret`)] }];
  }
  if (isFields(projected)) {
    const secrets = projectedSecrets(projected, `${path}.projected`);
    return secrets.length > 0 ? [{ ...volume, path: `${path}.projected`, source: projected, secrets }] : [];
  }
  return isFields(csi) && csi.driver === 'secrets-store.csi.k8s.io' ? [{ ...volume, path: `${path}.csi`, source: csi, secrets: [] }] : [];
}

function projectedSecrets(projected: Fields, path: string): MountedSecret[] {
  return list(projected.sources).flatMap((source, index) => {
    const { secret } = fields(source);
    return isFields(secret) ? [mounted(secret, 'name', `${path}.sources[${index}].secret`)] : [];
  });
}

function mounted(source: Fields, nameField: string, path: string): MountedSecret {
  const items = list(source.items);
  return { name: text(source[nameField]) ?? '', path: `${path}.${nameField}`, ...(items.length > 0 ? { items } : {}), itemsPath: `${path}.items` };
}
