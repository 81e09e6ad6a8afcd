import { allowedVolumeTypes } from '../../../../src/checks/rules/volumes/allowed-volume-types';
import { testRule } from '../../rule-bench';

testRule(allowedVolumeTypes, {
  accepts: {
    'all that Kubernetes manages': `volumes:
- { name: a, configMap: {} }
- { name: b, secret: {} }
- { name: c, projected: {} }
- { name: d, downwardAPI: {} }
- { name: e, emptyDir: {} }
- { name: f, ephemeral: {} }
- { name: g, csi: { driver: example } }
- { name: h, image: { reference: registry.example/model:1.0.0 } }`,
    'a volume without a source, which is an emptyDir': 'volumes: [{ name: data }]',
  },
  rejects: {
    'what is no longer supported but still in the API': [
      'volumes: [{ name: a, cephfs: {} }, { name: b, photonPersistentDisk: {} }, { name: c, gitRepo: {} }]',
      'spec.volumes[0].cephfs', 'spec.volumes[1].photonPersistentDisk', 'spec.volumes[2].gitRepo',
    ],
    'a path of the node': ['volumes: [{ name: a, hostPath: { path: /a } }]', 'spec.volumes[0].hostPath'],
  },
});
