import { hostPathsOf } from '../../../analysis/host-path/host-paths-of';
import { isCloudCredentialPath } from '../../../analysis/host-path/is-cloud-credential-path';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const noCloudCredentialPath = podRule({
  id: 'no-cloud-credential-path',
  title: 'No volume is a file of cloud credentials of the node',
  severity: Severity.HIGH,
  controls: [nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: ['kubescape:C-0020'],
  why: 'The credentials of the node or of a person work from anywhere, for all that they may do, and nobody sees which pod used them.',
  fix: 'Remove the volume; give the pod an identity of its own by its service account (workload identity).',
  whenNotTo: 'A cloud controller manager that knows no other way to its cloud.',
  bad: 'volumes: [{ name: cloud, hostPath: { path: /opt/backup/.aws } }]',
  good: 'volumes: [{ name: data, hostPath: { path: /opt/backup } }]',
  absorbs: ['no-host-path', 'allowed-volume-types'],

  *check(pod) {
    for (const { path, field, written, volume } of hostPathsOf(pod)) {
      if (isCloudCredentialPath(path)) {
        yield { path: field, found: written, expected: 'unset, or a path without credentials of a cloud', cause: volume };
      }
    }
  },
});
