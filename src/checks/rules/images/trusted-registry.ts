import { imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { liesBelowAny } from '../../../analysis/images/registry-prefix';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const trustedRegistry = podRule({
  id: 'trusted-registry',
  title: 'Images come from registries that the policy trusts',
  severity: Severity.HIGH,
  profile: 'option',
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage],
  knownAs: [
    'trivy:KSV-0032', 'trivy:KSV-0033', 'trivy:KSV-0034', 'trivy:KSV-0035', 'trivy:KSV-0125', 'kubescape:C-0078', 'kubescape:C-0304',
    'kyverno:restrict-image-registries', 'kyverno:advanced-restrict-image-registries', 'kyverno:allowed-image-repos', 'gatekeeper:K8sAllowedRepos',
    'gatekeeper:K8sAllowedReposv2',
  ],
  why: 'Anybody can publish an image; one of a stranger runs with the network, the secrets and the name of the pod.',
  fix: 'Take `image` from a trusted registry, or add its prefix to `trustedRegistries` of the policy; official images of Docker Hub are `docker.io/library/…`.',
  whenNotTo: 'The image is pulled once, to be looked at in a namespace without secrets and network.',
  bad: 'containers: [{ image: "ghcr.io/acme-evil/web:2.4.1" }]',
  good: 'containers: [{ image: "ghcr.io/acme/web:2.4.1" }]',
  examplePolicy: 'trustedRegistries: [ghcr.io/acme]',
  isConfigured: ({ trustedRegistries = [] }) => trustedRegistries.length > 0,

  *check(pod, { policy: { trustedRegistries = [] } }) {
    if (trustedRegistries.length === 0) {
      return;
    }
    for (const image of imagesOf(pod)) {
      if (image.written !== undefined && !(image.reference && liesBelowAny(image.reference, trustedRegistries))) {
        yield { path: image.path, found: writtenImage(image), expected: `an image below ${trustedRegistries.join(' or ')}`, container: image.container };
      }
    }
  },
});
