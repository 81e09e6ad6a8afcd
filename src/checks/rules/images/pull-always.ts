import { type Image, imagesOf } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { text } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const pullAlways = podRule({
  id: 'pull-always',
  title: 'Images are asked of their registry each time a container starts',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.images, owasp.supplyChain],
  knownAs: [
    'kube-linter:T:image-pull-policy', 'kube-score:container-image-pull-policy', 'polaris:pullPolicyNotAlways', 'checkov:CKV_K8S_15', 'kubescape:C-0075',
    'kyverno:imagepullpolicy-always',
  ],
  why: 'An image that lies on the node runs for every pod that names it, whether or not its pull secret would still open the registry.',
  fix: 'Set `imagePullPolicy: Always`.',
  whenNotTo: 'The kubelet verifies the credentials of images it has, or the registry is not always there when pods have to start.',
  bad: 'containers: [{ image: "nginx:1.29.3", imagePullPolicy: IfNotPresent }]',
  good: 'containers: [{ image: "nginx:1.29.3", imagePullPolicy: Always }]',
  examplePolicy: 'rules: { pull-always: {} }',

  *check(pod) {
    for (const image of imagesOf(pod)) {
      if (!isPulled(image)) {
        const { path, written } = image.pullPolicy;
        yield { path, found: text(written) ?? (written === undefined ? 'unset' : JSON.stringify(written)), expected: 'Always', container: image.container };
      }
    }
  },
});

/** Where nothing is written the API server writes Always for what it takes for `latest`. */
function isPulled({ reference, pullPolicy: { written } }: Image): boolean {
  const isLatest = reference !== undefined && (reference.tag ?? (reference.digest === undefined ? 'latest' : undefined)) === 'latest';
  return written === 'Always' || (isLatest && (written === undefined || written === null || written === ''));
}
