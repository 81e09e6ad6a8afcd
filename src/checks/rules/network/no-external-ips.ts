import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const noExternalIps = objectRule({
  id: 'no-external-ips',
  title: 'No Service claims addresses for itself',
  severity: Severity.HIGH,
  controls: [nsa.networkPolicies, owasp.segmentation, attack.adversaryInTheMiddle],
  knownAs: ['trivy:KSV-0108', 'kyverno:restrict-service-external-ips', 'gatekeeper:K8sExternalIPs'],
  why: 'All nodes send what goes to these addresses to the Service, whoever they belong to: traffic of others can be taken that way (CVE-2020-8554).',
  fix: 'Remove `spec.externalIPs`; let a load balancer assign the address.',
  whenNotTo: 'A cluster without a load balancer whose administrators alone write Services.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { externalIPs: [203.0.113.7], ports: [{ port: 443 }] }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 443 }] }',
  kinds: ['Service'],

  *check({ manifest }) {
    const { externalIPs } = fields(manifest.spec);
    if (list(externalIPs).length > 0) {
      yield { path: 'spec.externalIPs', found: written(externalIPs), expected: 'unset' };
    }
  },
});
