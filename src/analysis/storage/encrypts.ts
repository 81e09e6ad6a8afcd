import { type Fields, fields, scalarText, text } from '../../kube/fields';

/** Provisioners that encrypt each volume, whatever they are told. */
const ALWAYS = /(?:^|[./])(?:disk|file|blob)\.csi\.azure\.com$|^kubernetes\.io\/(?:azure-disk|azure-file|gce-pd)$|\.csi\.storage\.gke\.io$/;

/** Provisioners that encrypt a volume if a parameter says so. */
const ON_REQUEST = new RegExp([
  '^kubernetes\\.io/(?:aws-ebs|portworx-volume)$', '^ebs\\.csi\\.', '(?:^|\\.)(?:rbd|cephfs)\\.csi\\.ceph\\.com$', '^driver\\.longhorn\\.io$',
  '^linstor\\.csi\\.linbit\\.com$', '^diskplugin\\.csi\\.alibabacloud\\.com$', '^storage\\.csi\\.upcloud\\.com$', '^pxd\\.portworx\\.com$',
].join('|'));

const PARAMETER = /encrypt|kms|^secure$/i;

const NO = new Set(['', 'false', 'no', 'none', 'off', '0']);

/** Whether volumes of a StorageClass are encrypted; undefined where only the storage behind it knows. */
export function encrypts(storageClass: Fields): boolean | undefined {
  const provisioner = text(storageClass.provisioner) ?? '';
  if (ALWAYS.test(provisioner)) {
    return true;
  }
  const parameters = Object.entries(fields(storageClass.parameters)).filter(([name]) => PARAMETER.test(name));
  if (parameters.length > 0) {
    return parameters.every(([, value]) => !NO.has(scalarText(value)?.toLowerCase() ?? ''));
  }
  return ON_REQUEST.test(provisioner) ? false : undefined;
}
