import { setApparmorProfile } from '../../../../src/checks/rules/pods/set-apparmor-profile';
import { testRule } from '../../rule-bench';

const DEFAULT = 'securityContext: { appArmorProfile: { type: RuntimeDefault } }';
const annotated = (rest: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, annotations: { container.apparmor.security.beta.kubernetes.io/web: runtime/default } }
spec: { containers: [{ name: web }${rest}] }`;

testRule(setApparmorProfile, {
  accepts: {
    'a profile of each container': `containers: [{ ${DEFAULT} }]`,
    'an annotation': annotated(''),
    'a pod for Windows': 'os: { name: windows }',
  },
  rejects: {
    'no profile, once for the pod': ['containers: [{}, { name: other }]', 'spec.securityContext.appArmorProfile.type'],
    'no profile of one container': [`containers: [{ ${DEFAULT} }, { name: other }]`, 'spec.containers[1].securityContext.appArmorProfile.type'],
    'no profile next to an annotation': [annotated(', { name: other }'), 'spec.securityContext.appArmorProfile.type'],
  },
});

describe('before Kubernetes 1.30, which has no field', () => {
  testRule(setApparmorProfile, {
    accepts: { 'an annotation': annotated('') },
    rejects: { 'no annotation': ['{}', 'metadata.annotations["container.apparmor.security.beta.kubernetes.io/main"]'] },
    context: { kubernetes: 29 },
  });
});
