import { lackOf } from '../../../analysis/resources/lack-of';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { containerRule } from '../../rule';

export const ephemeralStorageLimit = containerRule({
  id: 'ephemeral-storage-limit',
  title: 'Containers have a limit for what they write to the disk of their node',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.resources, attack.denial],
  knownAs: [
    'kube-score:container-ephemeral-storage-request-and-limit', 'kube-score:container-ephemeral-storage-request-equals-limit',
    'gatekeeper:K8sContainerEphemeralStorageLimit',
  ],
  why: 'Logs, emptyDirs and the writable layer of a container lie on the disk of its node: one that fills it gets other pods evicted.',
  fix: 'Set `resources.limits.ephemeral-storage` of the container.',
  whenNotTo: 'A LimitRange of the namespace sets a default, and is not among these manifests.',
  bad: 'resources: { limits: { memory: 256Mi } }',
  good: 'resources: { limits: { ephemeral-storage: 1Gi } }',

  *check(container, pod, { kubernetes, defaults }) {
    const lack = lackOf(container, pod, { list: 'limits', resource: 'ephemeral-storage', kubernetes, defaults });
    if (lack && container.list !== 'ephemeralContainers') {
      yield lack;
    }
  },
});
