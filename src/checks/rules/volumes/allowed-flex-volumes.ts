import { breachAt } from '../../../analysis/pod-security/breach-at';
import { isSet } from '../../../analysis/pod-security/is-set';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const ID = 'allowed-flex-volumes';

const options = record({ drivers: described('FlexVolume drivers that pods may use: `example/lvm`.', listOf(string)) });

export const allowedFlexVolumes = podRule({
  id: ID,
  title: 'FlexVolumes use drivers that the policy allows',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [attack.escape],
  knownAs: ['gatekeeper:K8sPSPFlexVolumes'],
  why: 'A FlexVolume driver is a program on the node that runs as root with options that the pod names.',
  fix: 'Use a CSI driver by a claim, or a driver that the policy names.',
  whenNotTo: 'The storage has no CSI driver yet; allow its FlexVolume driver until it has.',
  bad: 'volumes: [{ name: data, flexVolume: { driver: example/cifs } }]',
  good: 'volumes: [{ name: data, flexVolume: { driver: example/lvm } }]',
  options,
  examplePolicy: `rules: { ${ID}: { drivers: [example/lvm] } }`,

  *check({ spec }, { policy }) {
    const allowed = optionsOf(ID, options, policy)?.drivers;
    const volumes = allowed ? list(spec.volumes) : [];
    for (let index = 0; index < volumes.length; index++) {
      const { flexVolume } = fields(volumes[index]);
      const { driver } = fields(flexVolume);
      if (isSet(flexVolume) && !allowed!.some(each => each === driver)) {
        yield breachAt(`volumes[${index}].flexVolume.driver`, driver, allowed!.join(' or ') || 'no FlexVolume');
      }
    }
  },
});
