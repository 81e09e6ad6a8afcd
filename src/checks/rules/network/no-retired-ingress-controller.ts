import { imagesOf } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type SetBreach, setRule } from '../../rule';

/** ingress-nginx, which gets no more updates since March 2026 (https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/). */
const RETIRED = {
  controller: 'k8s.io/ingress-nginx',
  image: /(?:^|\/)(?:ingress-nginx\/controller(?:-chroot)?|nginx-ingress-controller(?:-[a-z0-9]+)?)$/,
};

const EXPECTED = 'a controller that is maintained';

/** The registries that its project used. */
const REGISTRIES = new Set(['registry.k8s.io', 'k8s.gcr.io', 'quay.io', 'gcr.io']);

export const noRetiredIngressController = setRule({
  id: 'no-retired-ingress-controller',
  title: 'The ingress controller still gets security updates',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [nsa.upgrades, owasp.outdated],
  knownAs: ['kubescape:C-0292'],
  why: 'The project ingress-nginx is retired since March 2026: whatever is found in it from then on stays open, at the one place that everybody outside reaches.',
  fix: 'Move to an implementation of the Gateway API, or to another ingress controller.',
  whenNotTo: 'Somebody else maintains the copy that runs.',
  bad: 'apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: nginx }\nspec: { controller: k8s.io/ingress-nginx }',
  good: 'apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: traefik }\nspec: { controller: traefik.io/ingress-controller }',

  *check(facts) {
    const running = facts.pods.flatMap(runningIn);
    yield* running;
    for (const object of running.length > 0 ? [] : facts.ofKind('IngressClass.networking.k8s.io')) {
      if (fields(object.manifest.spec).controller === RETIRED.controller) {
        yield { object, path: 'spec.controller', found: RETIRED.controller, expected: EXPECTED };
      }
    }
  },
});

function runningIn(pod: PodTemplate): SetBreach[] {
  const images = imagesOf(pod).filter(({ reference }) => reference && isRetired(reference));
  return images.map(({ path, written, container }) => ({
    object: pod.object,
    path: joinPath(pod.path, path),
    found: String(written),
    expected: EXPECTED,
    ...(container === undefined ? {} : { container }),
  }));
}

function isRetired({ registry, repository }: { readonly registry: string; readonly repository: string }): boolean {
  return RETIRED.image.test(repository) && (REGISTRIES.has(registry) || repository.includes('ingress-nginx/'));
}
