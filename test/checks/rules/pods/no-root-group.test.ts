import { highGroupId } from '../../../../src/checks/rules/containers/high-group-id';
import { noRootGroup } from '../../../../src/checks/rules/pods/no-root-group';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

testRule(noRootGroup, {
  accepts: {
    'no group': '{}',
    'other groups': 'securityContext: { runAsGroup: 1, fsGroup: 2, supplementalGroups: [3] }',
    'a group of each container over that of the pod': 'securityContext: { runAsGroup: 0 }\ncontainers: [{ securityContext: { runAsGroup: 1000 } }]',
  },
  rejects: {
    'each place it can be in': [
      'securityContext: { runAsGroup: 0, fsGroup: 0, supplementalGroups: [1000, 0] }',
      'spec.securityContext.runAsGroup', 'spec.securityContext.fsGroup', 'spec.securityContext.supplementalGroups[1]',
    ],
    'one container': [
      'containers: [{ securityContext: { runAsGroup: 1 } }, { name: other, securityContext: { runAsGroup: 0 } }]',
      'spec.containers[1].securityContext.runAsGroup',
    ],
  },
});

test('is one finding with the group that is too low for it', () => {
  expect(together([noRootGroup, highGroupId], 'securityContext: { runAsGroup: 0 }')).toEqual(['no-root-group > high-group-id']);
});

test('leaves a low group elsewhere to stand alone', () => {
  expect(together([noRootGroup, highGroupId], 'securityContext: { runAsGroup: 5, fsGroup: 0 }')).toEqual(['no-root-group', 'high-group-id']);
});
