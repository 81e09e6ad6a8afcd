import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { isDnsLabel } from '../kube/names';

/**
 * A volume of a kind that cdk8s-plus has no factory for.
 *
 * @param config the field of the volume that says its kind, in the spelling of the classes of cdk8s-plus
 * @throws if the name is no DNS label
 */
export function volumeOf(scope: Construct, name: string, config: Omit<kplus.k8s.Volume, 'name'>): kplus.Volume {
  if (!isDnsLabel(name)) {
    throw new Error(`${scope.node.path}: the name of the volume is ${JSON.stringify(name)}, expected at most 63 lower-case letters, digits and dashes`);
  }
  const volume = kplus.Volume.fromEmptyDir(scope, 'Volume', name);
  return Object.assign(volume, { _toKube: () => ({ name, ...config }) });
}
