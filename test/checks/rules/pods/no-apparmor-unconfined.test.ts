import { noApparmorUnconfined } from '../../../../src/checks/rules/pods/no-apparmor-unconfined';
import { testRule } from '../../rule-bench';

const annotated = (profile: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, annotations: { container.apparmor.security.beta.kubernetes.io/web: ${profile} } }
spec: { containers: [{ name: web }] }`;

testRule(noApparmorUnconfined, {
  accepts: {
    'no profile': '{}',
    'a profile of the node': 'securityContext: { appArmorProfile: { type: Localhost, localhostProfile: web } }',
    'a profile of the node by annotation': annotated('localhost/web'),
  },
  rejects: {
    'one container': [
      'containers: [{ securityContext: { appArmorProfile: { type: Unconfined } } }]', 'spec.containers[0].securityContext.appArmorProfile.type',
    ],
    'the annotation of old': [annotated('unconfined'), 'metadata.annotations["container.apparmor.security.beta.kubernetes.io/web"]'],
  },
});
