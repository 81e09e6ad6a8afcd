import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

/** Names and addresses that mean whoever asks. */
const LOCAL = /^(?:(?:.+\.)?localhost|localhost[46]?(?:\.localdomain[46]?)|ip6-(?:localhost|loopback)|0\.0\.0\.0|127(?:\.\d+){1,3}|\[?::1?\]?)\.?$/i;

export const noLocalExternalName = objectRule({
  id: 'no-local-external-name',
  title: 'No Service is another name for localhost',
  severity: Severity.HIGH,
  controls: [owasp.segmentation, attack.publicApplication],
  knownAs: ['kyverno:disallow-localhost-services'],
  why: 'An ingress controller that is sent there calls itself: whoever writes the Service reaches what it serves to its own pod alone, such as its admin port.',
  fix: 'Set `externalName` to the name of a host elsewhere, or select pods instead.',
  whenNotTo: 'Never in a cluster with an ingress controller; a pod reaches itself without a Service.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: ExternalName, externalName: localhost }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: ExternalName, externalName: db.example.com }',
  kinds: ['Service'],

  *check({ manifest }) {
    const { type, externalName } = fields(manifest.spec);
    if (type === 'ExternalName' && LOCAL.test(text(externalName) ?? '')) {
      yield { path: 'spec.externalName', found: written(externalName), expected: 'the name of a host elsewhere' };
    }
  },
});
