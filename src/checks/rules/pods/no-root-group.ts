import { unacceptedSettings } from '../../../analysis/processes/unaccepted-settings';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import type { PodTemplate } from '../../../kube/pods';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

/** A place that names group 0. */
interface Place {
  readonly path: string;
  readonly container?: string;
}

export const noRootGroup = podRule({
  id: 'no-root-group',
  title: 'No container is told to run with the group of root',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.nonRoot],
  knownAs: [
    'trivy:KSV-0116', 'kubescape:C-0211', 'kyverno:check-supplemental-groups', 'kyverno:require-non-root-groups', 'gatekeeper:K8sPSPAllowedUsers',
    'kube-linter:run-as-non-root', 'kubescape:C-0013',
  ],
  why: 'Files and sockets that only root and its group may use are open to the container, those of the node that are mounted included.',
  fix: 'Set `runAsGroup`, `fsGroup` and `supplementalGroups` to other groups than 0.',
  whenNotTo: 'Images made for arbitrary users, as on OpenShift, keep their files in the group of root.',
  bad: 'securityContext: { runAsGroup: 0 }',
  good: 'securityContext: { runAsGroup: 10001 }',
  absorbs: ['high-group-id'],

  *check(pod) {
    for (const { path, container } of [...primary(pod), ...further(pod)]) {
      yield { path, found: '0', expected: 'another group than 0', cause: path, ...(container === undefined ? {} : { container }) };
    }
  },
});

function primary(pod: PodTemplate): Place[] {
  return [...unacceptedSettings(pod, 'runAsGroup', value => value !== 0)].filter(({ value }) => value === 0);
}

function further({ spec }: PodTemplate): Place[] {
  const { fsGroup, supplementalGroups } = fields(spec.securityContext);
  const index = list(supplementalGroups).indexOf(0);
  return [
    ...(fsGroup === 0 ? [{ path: 'spec.securityContext.fsGroup' }] : []),
    ...(index >= 0 ? [{ path: `spec.securityContext.supplementalGroups[${index}]` }] : []),
  ];
}
