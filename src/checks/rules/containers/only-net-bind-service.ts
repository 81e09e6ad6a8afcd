import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const onlyNetBindService = podSecurityRule({
  id: 'only-net-bind-service',
  title: 'Containers add no capability but NET_BIND_SERVICE',
  severity: Severity.MEDIUM,
  inDaemonSet: Severity.LOW,
  podSecurity: 'restricted',
  controls: [restricted.capabilities, cis.addedCapabilities, nsa.environments, attack.exploitation],
  knownAs: [
    'trivy:KSV-0022', 'trivy:KSV-0106', 'checkov:CKV_K8S_25', 'kyverno:disallow-capabilities-strict', 'gatekeeper:K8sPSPCapabilities',
  ],
  why: 'Each capability is a part of the power of root; DAC_OVERRIDE and SETUID alone open all files and all users of the container.',
  fix: 'Remove the entry from `securityContext.capabilities.add`; let the software run as the user that owns its files.',
  whenNotTo: 'The software starts as root and then gives up its rights itself.',
  bad: 'containers: [{ securityContext: { capabilities: { drop: [ALL], add: [CHOWN] } } }]',
  good: 'containers: [{ securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } } }]',
  control: 'capabilities_restricted',
  only: ({ path }) => !path.endsWith('.drop'),
  cause: ({ path }) => path,
});
