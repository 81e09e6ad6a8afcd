import { imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { liesBelowAny } from '../../../analysis/images/registry-prefix';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const ID = 'denied-registry';

const options = record({ registries: described('Prefixes of images that must not run: `docker.io`, `ghcr.io/stranger`.', listOf(string)) });

export const deniedRegistry = podRule({
  id: ID,
  title: 'No image comes from a registry that the policy denies',
  severity: Severity.HIGH,
  profile: 'option',
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage],
  knownAs: ['kubescape:C-0001', 'gatekeeper:K8sDisallowedRepos'],
  why: 'The registry was denied for a reason: its images are not scanned, not licensed, or not to be trusted.',
  fix: 'Take `image` from another registry, or a mirror of your own.',
  whenNotTo: 'The image is nowhere else, and somebody looked at it; a mirror of your own is better.',
  bad: 'containers: [{ image: "nginx:1.29.3" }]',
  good: 'containers: [{ image: "mirror.acme.example/nginx:1.29.3" }]',
  options,
  examplePolicy: `rules: { ${ID}: { registries: [docker.io] } }`,

  *check(pod, { policy }) {
    const registries = optionsOf(ID, options, policy)?.registries ?? [];
    for (const image of imagesOf(pod)) {
      if (image.reference && liesBelowAny(image.reference, registries)) {
        yield { path: image.path, found: writtenImage(image), expected: `no image below ${registries.join(' or ')}`, container: image.container };
      }
    }
  },
});
