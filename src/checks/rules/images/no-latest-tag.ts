import { type Image, imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const noLatestTag = podRule({
  id: 'no-latest-tag',
  title: 'Images name the version they are',
  severity: Severity.MEDIUM,
  controls: [nsa.images, owasp.supplyChain, attack.maliciousImage],
  knownAs: [
    'kube-linter:latest-tag', 'kube-score:container-image-tag', 'polaris:tagNotSpecified', 'trivy:KSV-0013', 'checkov:CKV_K8S_14', 'kubescape:C-0304',
    'kyverno:disallow-latest-tag', 'gatekeeper:K8sDisallowedTags',
  ],
  why: 'What `latest` stands for changes without a change here: each new pod may run other software, and nobody can say which one runs.',
  fix: 'Name a version in `image`: `name:1.2.3`, better with its digest behind it.',
  bad: 'containers: [{ image: nginx }]',
  good: 'containers: [{ image: "nginx:1.29.3" }]',

  *check(pod) {
    for (const image of imagesOf(pod)) {
      const expected = wanted(image);
      if (expected !== undefined) {
        yield { path: image.path, found: writtenImage(image), expected, container: image.container };
      }
    }
  },
});

/** What should stand there instead; undefined where all is well. The runtime ignores a tag beside a digest. */
function wanted({ written, reference }: Image): string | undefined {
  if (!reference) {
    return written === undefined ? 'an image with a version' : 'an image reference';
  }
  const { tag = 'latest', digest } = reference;
  return digest === undefined && tag === 'latest' ? 'a tag that names a version, or a digest' : undefined;
}
