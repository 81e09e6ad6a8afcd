import { noSeccompUnconfined } from '../../../../src/checks/rules/pods/no-seccomp-unconfined';
import { seccompRuntimeDefault } from '../../../../src/checks/rules/pods/seccomp-runtime-default';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const UNCONFINED = 'securityContext: { seccompProfile: { type: Unconfined } }';

testRule(noSeccompUnconfined, {
  accepts: {
    'no profile': '{}',
    'a profile of the node': 'securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } }',
    'an annotation, which nothing reads any more': `apiVersion: v1
kind: Pod
metadata: { name: web, annotations: { seccomp.security.alpha.kubernetes.io/pod: unconfined } }
spec: { containers: [{ name: web }] }`,
  },
  rejects: {
    'the pod': [UNCONFINED, 'spec.securityContext.seccompProfile.type'],
    'one container': [`containers: [{ ${UNCONFINED} }]`, 'spec.containers[0].securityContext.seccompProfile.type'],
    'a debug container': [`ephemeralContainers: [{ name: debug, ${UNCONFINED} }]`, 'spec.ephemeralContainers[0].securityContext.seccompProfile.type'],
    'a profile without a type': ['securityContext: { seccompProfile: {} }', 'spec.securityContext.seccompProfile.type'],
  },
});

test('is one finding with the profile that is missing for it', () => {
  expect(together([noSeccompUnconfined, seccompRuntimeDefault], UNCONFINED)).toEqual(['no-seccomp-unconfined > seccomp-runtime-default']);
});

test('leaves what another container lacks to stand alone', () => {
  expect(together([noSeccompUnconfined, seccompRuntimeDefault], `containers: [{ ${UNCONFINED} }, { name: other }]`)).toEqual([
    'no-seccomp-unconfined > seccomp-runtime-default', 'seccomp-runtime-default',
  ]);
});
