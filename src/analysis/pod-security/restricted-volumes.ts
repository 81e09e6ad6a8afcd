import type { Breach } from '../../findings/breach';
import { type Fields, fields, list } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isSet } from './is-set';

const ALLOWED = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];

/** All other sources that the API has; a volume without any is an emptyDir. */
const FORBIDDEN = [
  'hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs',
  'flocker', 'fc', 'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos',
];

const EXPECTED = `a volume of ${ALLOWED.slice(0, -1).join(', ')} or ${ALLOWED.at(-1)}`;

function* check({ spec }: PodTemplate): Iterable<Breach> {
  const volumes = list(spec.volumes);
  for (let i = 0; i < volumes.length; i++) {
    const volume = fields(volumes[i]);
    if (!has(volume, ALLOWED)) {
      yield* sources(volume, `volumes[${i}]`);
    }
  }
}

function has(volume: Fields, names: readonly string[]): boolean {
  return names.some(name => isSet(volume[name]));
}

function* sources(volume: Fields, path: string): Iterable<Breach> {
  for (const name of FORBIDDEN) {
    if (isSet(volume[name])) {
      yield breachAt(`${path}.${name}`, volume[name], EXPECTED);
    }
  }
}

/** Pods use the volumes that Kubernetes itself manages, and storage by way of claims. */
export const restrictedVolumes: PodSecurityControl = {
  id: 'restrictedVolumes',
  level: 'restricted',
  overrides: ['hostPathVolumes'],
  versions: [{ since: 0, check }],
};
