import { isOff } from '../../../analysis/pod-security/is-off';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'].map(written));

export const noProbeHost = podSecurityRule({
  id: 'no-probe-host',
  title: 'Probes and lifecycle hooks name no host',
  severity: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.hostProbes, attack.discovery],
  knownAs: ['gatekeeper:K8sPSPHostProbesLifecycle'],
  why: 'The kubelet connects to whatever host is named, from the network of the node: whoever writes the pod scans and calls what only nodes may reach.',
  fix: 'Remove `host`; the kubelet then asks the pod itself. For a virtual host set the header `Host` in `httpHeaders`.',
  whenNotTo: 'A pod in the network of its node that listens on the loopback address only is asked at `127.0.0.1`.',
  bad: 'containers: [{ livenessProbe: { httpGet: { host: 10.0.0.1, port: 80 } } }]',
  good: 'containers: [{ livenessProbe: { httpGet: { port: 80 } } }]',
  control: 'hostProbesAndHostLifecycle',
  // In the network of the node the loopback address is where such a pod itself may listen, and listens to nobody else.
  milder: ({ found }, pod) => (!isOff(pod.spec.hostNetwork) && LOOPBACK.has(found) ? Severity.LOW : undefined),
});
