import { fillPod } from '../../baseline/fill-pod';
import { HardenedField } from '../../baseline/hardened-field';
import type { ImageLock } from '../../images/image-lock';
import { type Fields, fields, isFields, text } from '../../kube/fields';
import { kubeObject } from '../../kube/object';
import { podTemplateOf } from '../../kube/pods';
import { accountKey } from './bound-accounts';

/** How manifests are hardened. */
export interface ManifestHardening {
  readonly leave: ReadonlySet<HardenedField>;
  readonly images: ImageLock | undefined;
  /** The accounts that some binding names, as `namespace/name`. */
  readonly bound: ReadonlySet<string>;
  /** The account for pods that name none. */
  readonly account?: string;
}

/** Fills the unset fields of a final manifest; one that makes no pods stays as it is. */
export function hardenManifest(manifest: Fields, options: ManifestHardening): Fields {
  const object = kubeObject(manifest);
  const pod = podTemplateOf(object);
  if (!pod) {
    return manifest;
  }
  const way = [...pod.path.split('.').filter(Boolean), 'spec'];
  return change(manifest, way, spec => sorted(hardenPod(withAccount(spec, options.account), object.reference.namespace ?? '', options)));
}

function withAccount(spec: Fields, account: string | undefined): Fields {
  return account === undefined ? spec : { ...spec, serviceAccountName: account };
}

function hardenPod(spec: Fields, namespace: string, { leave, images, bound }: ManifestHardening): Fields {
  const filled = fillPod(spec, { leave, lockImage: image => images?._pin(image) });
  const account = accountKey(namespace, text(spec.serviceAccountName) ?? 'default');
  const keepsToken = leave.has(HardenedField.AUTOMOUNT_SERVICE_ACCOUNT_TOKEN) || bound.has(account);
  return keepsToken ? filled : { ...filled, automountServiceAccountToken: filled.automountServiceAccountToken ?? false };
}

function change(value: Fields, [field, ...rest]: readonly string[], edit: (value: Fields) => Fields): Fields {
  return field === undefined ? edit(value) : { ...value, [field]: change(fields(value[field]), rest, edit) };
}

/** Keys in the order in which cdk8s prints them. */
function sorted(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortedValue(each)]));
}

function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortedValue);
  }
  return isFields(value) ? sorted(value) : value;
}
