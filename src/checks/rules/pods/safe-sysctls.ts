import { breachAt } from '../../../analysis/pod-security/breach-at';
import { breachesOf } from '../../../analysis/pod-security/evaluate';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podRule } from '../../rule';

/** What a value needs to set a second kernel parameter behind the first (CVE-2022-0811). */
const SMUGGLING = /[+=]/;

export const safeSysctls = podRule({
  id: 'safe-sysctls',
  title: 'Pods set safe kernel parameters only',
  severity: Severity.HIGH,
  podSecurity: 'baseline',
  controls: [baseline.sysctls, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:unsafe-sysctls', 'trivy:KSV-0026', 'kubescape:C-0211', 'kyverno:restrict-sysctls', 'gatekeeper:K8sPSPForbiddenSysctls',
    'kyverno:prevent-cr8escape',
  ],
  why: 'An unsafe kernel parameter changes the node under all of its pods, and some make the kernel run a program of the pod as root.',
  fix: 'Remove the entry from `securityContext.sysctls`; set what the node needs on the node.',
  whenNotTo: 'The kubelet allows the parameter on purpose (`--allowed-unsafe-sysctls`), and the pods run on nodes of their own.',
  bad: 'securityContext: { sysctls: [{ name: kernel.msgmax, value: "65536" }] }',
  good: 'securityContext: { sysctls: [{ name: net.ipv4.tcp_syncookies, value: "1" }] }',

  *check(pod, { kubernetes }) {
    yield* breachesOf('sysctls', pod, kubernetes);
    const sysctls = list(fields(pod.spec.securityContext).sysctls);
    for (let index = 0; index < sysctls.length; index++) {
      const { value } = fields(sysctls[index]);
      if (typeof value === 'string' && SMUGGLING.test(value)) {
        yield breachAt(`securityContext.sysctls[${index}].value`, value, 'a value without + and =');
      }
    }
  },
});
