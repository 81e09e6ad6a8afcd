import { isSet } from '../../../analysis/pod-security/is-set';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import type { PodTemplate } from '../../../kube/pods';
import { quantityOf } from '../../../kube/quantity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { podRule } from '../../rule';

export const emptyDirSizeLimit = podRule({
  id: 'empty-dir-size-limit',
  title: 'An emptyDir has a limit',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.resources, attack.denial],
  knownAs: ['kyverno:require-emptydir-requests-limits'],
  why: 'Without a limit one pod fills the disk or the memory of the node, and the kubelet evicts others.',
  fix: 'Set `sizeLimit` of the `emptyDir`, or `ephemeral-storage` among the limits of a container.',
  whenNotTo: 'A LimitRange of the namespace sets the limits.',
  bad: 'volumes: [{ name: tmp, emptyDir: {} }]',
  good: 'volumes: [{ name: tmp, emptyDir: { sizeLimit: 64Mi } }]',

  *check(pod) {
    const volumes = list(pod.spec.volumes);
    for (let index = 0; index < volumes.length; index++) {
      const { emptyDir } = fields(volumes[index]);
      const { medium, sizeLimit } = fields(emptyDir);
      if (isSet(emptyDir) && !isPositive(sizeLimit) && !(medium === 'Memory' ? limitsMemory(pod) : limitsDisk(pod))) {
        yield { path: `spec.volumes[${index}].emptyDir.sizeLimit`, found: written(sizeLimit), expected: 'a size' };
      }
    }
  },
});

/** The kubelet takes 0 for no limit. */
function isPositive(size: unknown): boolean {
  return (quantityOf(size) ?? 0n) > 0n;
}

/** The sum of what containers are limited to is the limit of the pod, its volumes included, as soon as one has a limit. */
function limitsDisk({ containers }: PodTemplate): boolean {
  return containers.some(({ spec }) => isSet(limits(spec)['ephemeral-storage']));
}

/** Volumes in memory end where the memory of the pod ends, and that has an end if each container has one. */
function limitsMemory({ spec, containers }: PodTemplate): boolean {
  return isSet(limits(spec).memory) || (containers.length > 0 && containers.every(container => isSet(limits(container.spec).memory)));
}

function limits({ resources }: Fields): Fields {
  return fields(fields(resources).limits);
}
