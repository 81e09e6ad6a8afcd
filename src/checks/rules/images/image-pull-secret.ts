import { imagesOf } from '../../../analysis/images/images-of';
import { liesBelowAny } from '../../../analysis/images/registry-prefix';
import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { type Fields, isFields, list, text } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { optionsOf } from '../../options';
import { setRule } from '../../rule';

const ID = 'image-pull-secret';

const options = record({ registries: optional(described('Prefixes of images that need a pull secret; all images if left out.', listOf(string))) });

export const imagePullSecret = setRule({
  id: ID,
  title: 'Pods say with which secret their images are pulled',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.images, owasp.supplyChain],
  knownAs: ['kyverno:require-imagepullsecrets'],
  why: 'Without a pull secret of its own a pod starts only where the node happens to have access, with the rights of the node.',
  fix: 'Set `imagePullSecrets`, in the pod or in its ServiceAccount.',
  whenNotTo: 'The nodes get short-lived credentials from a credential provider, or the images are public.',
  bad: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: "ghcr.io/acme/web:2.4.1" }] }',
  good: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { imagePullSecrets: [{ name: ghcr }], containers: [{ name: web, image: "ghcr.io/acme/web:2.4.1" }] }`,
  options,
  examplePolicy: `rules: { ${ID}: {} }`,

  *check(facts) {
    const registries = optionsOf(ID, options, facts.context.policy)?.registries;
    const accounts = pullingAccounts(facts);
    for (const pod of facts.pods) {
      if (!hasPullSecret(pod.spec) && !accounts.has(accountKey(pod)) && needsSecret(pod, registries)) {
        yield { object: pod.object, path: joinPath(pod.path, 'spec.imagePullSecrets'), found: 'unset', expected: 'the name of a Secret' };
      }
    }
  },
});

function needsSecret(pod: PodTemplate, registries: readonly string[] | undefined): boolean {
  return imagesOf(pod).some(({ reference }) => !registries || (reference !== undefined && liesBelowAny(reference, registries)));
}

/** Pods get the pull secrets of their account when they have none of their own. */
function pullingAccounts(facts: Facts): ReadonlySet<string> {
  return new Set(facts.ofKind('ServiceAccount').filter(({ manifest }) => hasPullSecret(manifest)).map(({ reference }) => key(reference.namespace, reference.name)));
}

function hasPullSecret({ imagePullSecrets }: Fields): boolean {
  return list(imagePullSecrets).some(each => isFields(each) && Boolean(text(each.name)));
}

function accountKey({ object, spec }: PodTemplate): string {
  return key(object.reference.namespace, text(spec.serviceAccountName) || text(spec.serviceAccount) || 'default');
}

function key(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}
