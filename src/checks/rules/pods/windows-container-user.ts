import { breachAt } from '../../../analysis/pod-security/breach-at';
import { isSet } from '../../../analysis/pod-security/is-set';
import { isWindows } from '../../../analysis/processes/is-windows';
import { Severity } from '../../../findings/severity';
import { fields, isFields } from '../../../kube/fields';
import type { Container, PodTemplate } from '../../../kube/pods';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

/** Users with the rights of an administrator, in the container or on the node, without capitals; and no user at all. */
const UNFIT = new Set(['', 'containeradministrator', 'administrator', 'nt authority\\system', 'system']);

export const windowsContainerUser = podRule({
  id: 'windows-container-user',
  title: 'Containers of Windows run as ContainerUser',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.nonRoot],
  knownAs: ['kubescape:C-0211', 'kyverno:require-run-as-containeruser'],
  why: 'Many images for Windows start as ContainerAdministrator, who may change all of the container and reaches more of the kernel.',
  fix: 'Set `windowsOptions.runAsUserName` to `ContainerUser`.',
  whenNotTo: 'The image needs an administrator; or a gMSA gives the container another identity, which the name does not change.',
  bad: 'os: { name: windows }',
  good: 'os: { name: windows }\nsecurityContext: { windowsOptions: { runAsUserName: ContainerUser } }',

  *check(pod) {
    for (const container of concerned(pod)) {
      const own = nameOf(container.spec.securityContext);
      const name = own ?? nameOf(pod.spec.securityContext);
      if (typeof name !== 'string' || UNFIT.has(name.toLowerCase())) {
        yield breachAt('securityContext.windowsOptions.runAsUserName', name, 'ContainerUser', container);
      }
    }
  },
});

function concerned(pod: PodTemplate): readonly Container[] {
  const { windowsOptions } = fields(pod.spec.securityContext);
  if (fields(windowsOptions).hostProcess === true) {
    return [];
  }
  return isWindows(pod.spec) || isFields(windowsOptions) ? pod.containers : pod.containers.filter(hasOptions);
}

function hasOptions({ spec }: Container): boolean {
  return isFields(fields(spec.securityContext).windowsOptions);
}

function nameOf(securityContext: unknown): unknown {
  const { runAsUserName } = fields(fields(securityContext).windowsOptions);
  return isSet(runAsUserName) ? runAsUserName : undefined;
}
