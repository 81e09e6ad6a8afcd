import { Severity } from '../../../findings/severity';
import { imageReference } from '../../../images/reference';
import { fields, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const noTiller = setRule({
  id: 'no-tiller',
  title: 'The server half of Helm 2 is gone',
  severity: Severity.HIGH,
  controls: [owasp.outdated, attack.validAccounts],
  knownAs: ['trivy:KSV-0102', 'checkov:CKV_K8S_34', 'checkov:CKV_K8S_44', 'checkov:CKV_K8S_45', 'kyverno:disallow-helm-tiller'],
  why: 'Tiller does what anybody who reaches it in the cluster asks for, mostly as cluster-admin, and has had no fixes since 2020.',
  fix: 'Remove Tiller, and install charts with Helm 3 or later, which needs no server.',
  whenNotTo: 'A cluster that is being moved to Helm 3, for as long as that takes.',
  bad: 'apiVersion: v1\nkind: Pod\nmetadata: { name: tiller }\nspec: { containers: [{ name: tiller, image: ghcr.io/helm/tiller:v2.17.0 }] }',
  good: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: ghcr.io/acme/web:1.0.0 }] }',

  *check(facts) {
    for (const { object, path, containers } of facts.pods) {
      for (const { spec, path: at, name } of containers) {
        const image = text(spec.image) ?? '';
        if (isTiller(image)) {
          yield { object, path: joinPath(path, `spec.${at}.image`), found: image, expected: 'no Tiller', container: name };
        }
      }
    }
    for (const object of facts.ofKind('Service').filter(leadsToTiller)) {
      yield { object, path: 'spec.selector', found: 'the labels of Tiller', expected: 'no Service for it' };
    }
  },
});

function isTiller(image: string): boolean {
  return image.includes('tiller') && imageReference(image)?.repository.split('/').at(-1) === 'tiller';
}

/** The labels that the installer of Helm 2 gives. */
function leadsToTiller({ manifest }: KubeObject): boolean {
  const { app, name } = fields(fields(manifest.spec).selector);
  return app === 'helm' && name === 'tiller';
}
