import { highUserId } from '../../../../src/checks/rules/containers/high-user-id';
import { noRootUser } from '../../../../src/checks/rules/containers/no-root-user';
import { runAsNonRoot } from '../../../../src/checks/rules/containers/run-as-non-root';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const ROOT = 'securityContext: { runAsUser: 0 }';

testRule(noRootUser, {
  accepts: {
    'no user': '{}',
    'root in a user namespace, where it is nobody outside': `hostUsers: false\n${ROOT}`,
  },
  rejects: {
    'the pod, even if its containers say otherwise': [`${ROOT}\ncontainers: [{ securityContext: { runAsUser: 1 } }]`, 'spec.securityContext.runAsUser'],
    'an init container': [`initContainers: [{ name: setup, ${ROOT} }]`, 'spec.initContainers[0].securityContext.runAsUser'],
  },
});

test('is one finding with the statement that is missing, and with a low number', () => {
  expect(together([noRootUser, runAsNonRoot, highUserId], ROOT)).toEqual(['no-root-user > run-as-non-root > high-user-id']);
});
