import { imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

/** Frozen since April 2023: https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/ */
const RETIRED = 'k8s.gcr.io';

export const noRetiredRegistry = podRule({
  id: 'no-retired-registry',
  title: 'No image comes from the retired registry of Kubernetes',
  severity: Severity.MEDIUM,
  controls: [owasp.supplyChain, owasp.outdated],
  knownAs: ['kubescape:C-0253', 'kyverno:restrict-deprecated-registry'],
  why: `Nothing new is published to \`${RETIRED}\`, no fix either, and one day it will be gone.`,
  fix: `Take \`image\` from \`registry.k8s.io\`, which has all that \`${RETIRED}\` had.`,
  whenNotTo: 'The nodes get the registry\'s images from a mirror under its old name.',
  bad: `containers: [{ image: "${RETIRED}/pause:3.9" }]`,
  good: 'containers: [{ image: "registry.k8s.io/pause:3.9" }]',

  *check(pod) {
    for (const image of imagesOf(pod)) {
      if (image.reference?.registry.toLowerCase() === RETIRED) {
        yield { path: image.path, found: writtenImage(image), expected: 'an image of registry.k8s.io', container: image.container };
      }
    }
  },
});
