import { written } from '../../../analysis/pod-security/written';
import { isWindows } from '../../../analysis/processes/is-windows';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const readOnlyRootFilesystem = containerRule({
  id: 'read-only-root-filesystem',
  title: 'Containers cannot change their own files',
  severity: Severity.MEDIUM,
  controls: [nsa.immutable, owasp.workloads, attack.exploitation],
  knownAs: [
    'kube-linter:no-read-only-root-fs', 'kube-score:container-security-context-readonlyrootfilesystem', 'polaris:notReadOnlyRootFilesystem',
    'kubesec:ReadOnlyRootFilesystem', 'trivy:KSV-0014', 'checkov:CKV_K8S_22', 'kubescape:C-0017', 'kubescape:C-0211', 'kyverno:require-ro-rootfs',
    'gatekeeper:K8sPSPReadOnlyRootFilesystem',
  ],
  why: 'Whoever gets into the container replaces its programs or brings others, and stays until the container is made anew.',
  fix: 'Set `securityContext.readOnlyRootFilesystem` to `true`, and mount an `emptyDir` where the software has to write.',
  whenNotTo: 'The software writes all over its image, such as a build tool.',
  bad: 'securityContext: {}',
  good: 'securityContext: { readOnlyRootFilesystem: true }',

  *check({ spec, list }, pod) {
    const { readOnlyRootFilesystem: value } = fields(spec.securityContext);
    // Debug containers bring the tools that a container lacks, and Windows has no such thing.
    if (value !== true && list !== 'ephemeralContainers' && !isWindows(pod.spec)) {
      yield { path: 'securityContext.readOnlyRootFilesystem', found: written(value), expected: 'true' };
    }
  },
});
