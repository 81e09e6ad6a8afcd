import { setFsGroup } from '../../../../src/checks/rules/pods/set-fs-group';
import { testRule } from '../../rule-bench';

const VOLUMES = 'volumes: [{ name: tmp, emptyDir: {} }]';

testRule(setFsGroup, {
  accepts: {
    'a pod without volumes': '{}',
    'a group': `securityContext: { fsGroup: 2000 }\n${VOLUMES}`,
    'a pod for Windows, which has no groups': `os: { name: windows }\n${VOLUMES}`,
  },
  rejects: {
    'no group': [VOLUMES, 'spec.securityContext.fsGroup'],
    'the group of root': [`securityContext: { fsGroup: 0 }\n${VOLUMES}`, 'spec.securityContext.fsGroup'],
  },
});
