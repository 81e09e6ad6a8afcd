import { fsGroupChangePolicy } from '../../../../src/checks/rules/pods/fs-group-change-policy';
import { testRule } from '../../rule-bench';

const CLAIM = 'volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]';

testRule(fsGroupChangePolicy, {
  accepts: {
    'a pod without a group': CLAIM,
    'the default by choice': `securityContext: { fsGroup: 2000, fsGroupChangePolicy: Always }\n${CLAIM}`,
    'volumes that are made for the pod': 'securityContext: { fsGroup: 2000 }\nvolumes: [{ name: tmp, emptyDir: {} }, { name: key, secret: { secretName: key } }]',
  },
  rejects: {
    'a claim': [`securityContext: { fsGroup: 2000 }\n${CLAIM}`, 'spec.securityContext.fsGroupChangePolicy'],
    'a claim of the pod\'s own': [
      'securityContext: { fsGroup: 2000 }\nvolumes: [{ name: data, ephemeral: { volumeClaimTemplate: {} } }]', 'spec.securityContext.fsGroupChangePolicy',
    ],
  },
});
