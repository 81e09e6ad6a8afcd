import { type Image, imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { FILL_IN, holdsVariable } from '../../../kube/variable';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, podRule } from '../../rule';

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
  whenNotTo: 'Something else writes the version before the manifest is applied, such as `images` of kustomize.',
  bad: 'containers: [{ image: nginx }]',
  good: 'containers: [{ image: "nginx:1.29.3" }]',

  *check(pod) {
    for (const image of imagesOf(pod)) {
      const wrong = wrongIn(image);
      if (wrong !== undefined) {
        const unfilled = isOpen(image) ? { severity: Severity.LOW, fix: FILL_IN } : {};
        yield { path: image.path, found: writtenImage(image), ...wrong, container: image.container, ...unfilled };
      }
    }
  },
});

const UNREADABLE: Pick<Breach, 'expected' | 'fix'> = {
  expected: 'an image reference',
  fix: 'Write it as `registry.example/name:1.2.3`: the name in lower case, no blanks; a digest is `@sha256:` and 64 hexadecimal digits behind it.',
};

/** What should stand there instead; undefined where all is well. The runtime ignores a tag beside a digest. */
function wrongIn(image: Image): Pick<Breach, 'expected' | 'fix'> | undefined {
  if (!image.reference) {
    return writtenImage(image) === 'unset' ? { expected: 'an image with a version' } : UNREADABLE;
  }
  const { tag = 'latest', digest } = image.reference;
  return digest === undefined && tag === 'latest' ? { expected: 'a tag that names a version, or a digest' } : undefined;
}

/** Whether nobody knows the version before a variable is filled in. */
function isOpen({ written }: Image): boolean {
  const last = typeof written === 'string' ? written.slice(written.lastIndexOf('/') + 1) : '';
  return holdsVariable(last) && !last.endsWith(':latest');
}
