import { displaySubject } from '../../../analysis/access/subject';
import { type Bypass, bypasses } from '../../../analysis/takeover/bypasses';
import { Severity } from '../../../findings/severity';
import { display } from '../../../kube/reference';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { milder } from '../../access-severity';
import { setRule } from '../../rule';

export const noPolicyBypass = setRule({
  id: 'no-policy-bypass',
  title: 'No pod gets by way of the API server where NetworkPolicies keep it out',
  severity: Severity.MEDIUM,
  controls: [nsa.networkPolicies, owasp.segmentation, owasp.rbac, attack.remoteServices],
  knownAs: [],
  why: 'The API server and the kubelet carry forwarded ports, proxied requests and commands past every NetworkPolicy: the pods count as isolated and are not.',
  fix: 'Remove the subresources from the rule, or keep the role to a namespace whose pods its holder may reach anyway.',
  whenNotTo: 'A controller whose work it is to run commands in the pods that it made.',
  bad: example('pods/portforward'),
  good: example('pods/log'),
  absorbs: ['no-port-forward'],

  *check(facts) {
    for (const bypass of bypasses(facts, facts.context.kubernetes)) {
      const { object, cause, use, holder } = bypass;
      const isItsWork = use.isByName && facts.access.isController(holder.subject);
      yield {
        object,
        path: cause === 'roleRef' ? cause : `${cause}.resources`,
        found: inWords(bypass),
        expected: 'nothing that leads where policies keep it out',
        cause,
        severity: milder(Severity.MEDIUM, isItsWork ? 1 : 0),
        absorbs: use.resources.includes('pods/portforward') ? ['no-port-forward'] : [],
      };
    }
  },
});

function inWords({ cause, use: { verbs, resources }, holder: { subject, binding: { roleRef } }, from, to }: Bypass): string {
  const who = cause === 'roleRef' ? `${roleRef.kind} ${roleRef.name}, which` : 'a rule that';
  return `${who} lets ${displaySubject(subject)} ${verbs.join(', ')} ${resources.join(', ')}, which leads ${display(from.object.reference)} past NetworkPolicy to ${display(to.object.reference)}`;
}

function example(resource: string): string {
  return `${exampleRole(`{ apiGroups: [""], resources: [${resource}], verbs: [create] }`)}
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { serviceAccountName: web }
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: data, labels: { app: db } }
spec: {}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: data }
spec: { podSelector: {}, policyTypes: [Ingress] }`;
}
