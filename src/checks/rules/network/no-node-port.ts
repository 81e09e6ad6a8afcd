import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const noNodePort = objectRule({
  id: 'no-node-port',
  title: 'No Service opens a port of every node',
  severity: Severity.MEDIUM,
  controls: [nsa.networkPolicies, owasp.segmentation, attack.remoteServices],
  knownAs: ['kube-linter:exposed-services', 'kube-score:service-type', 'kyverno:restrict-node-port', 'gatekeeper:K8sBlockNodePort'],
  why: 'The port is open at each address of each node, beside the load balancer with its TLS, its log and its firewall; policies see the address of a node.',
  fix: 'Set `spec.type` to `ClusterIP`, and expose the Service through an Ingress or a Gateway.',
  whenNotTo: 'A load balancer outside the cluster that sends to ports of nodes, behind a firewall that lets nobody else in.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort, ports: [{ port: 80 }] }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: ClusterIP, ports: [{ port: 80 }] }',
  kinds: ['Service'],

  *check({ manifest }) {
    if (fields(manifest.spec).type === 'NodePort') {
      yield { path: 'spec.type', found: 'NodePort', expected: 'ClusterIP', cause: 'spec.type' };
    }
  },
});
