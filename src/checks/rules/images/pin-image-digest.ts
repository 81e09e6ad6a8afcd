import { imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const pinImageDigest = podRule({
  id: 'pin-image-digest',
  title: 'Images are pinned by digest',
  severity: Severity.HIGH,
  onYaml: Severity.MEDIUM,
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage],
  knownAs: ['checkov:CKV_K8S_43', 'kubescape:C-0306', 'kyverno:require-image-checksum', 'gatekeeper:K8sImageDigests'],
  why: 'Whoever may push to the repository can put other software behind a tag; a digest names one content for ever.',
  fix: 'Write the digest behind the tag: `name:1.2.3@sha256:…`, or give the App an `ImageLock`.',
  whenNotTo: 'The digest is put in later, by a build or by an admission controller.',
  bad: 'containers: [{ image: "nginx:1.29.3" }]',
  good: `containers: [{ image: "nginx:1.29.3@sha256:${'0a'.repeat(32)}" }]`,

  *check(pod) {
    for (const image of imagesOf(pod)) {
      // A text that is no reference is the finding of no-latest-tag.
      if (image.reference && image.reference.digest === undefined) {
        yield { path: image.path, found: writtenImage(image), expected: 'an image with its digest', container: image.container };
      }
    }
  },
});
