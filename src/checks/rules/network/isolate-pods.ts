import { ForeignPolicies } from '../../../analysis/network/foreign-policies';
import { DIRECTIONS } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const isolatePods = setRule({
  id: 'isolate-pods',
  title: 'Each pod is selected by a NetworkPolicy',
  severity: Severity.HIGH,
  onYaml: Severity.MEDIUM,
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation, attack.discovery],
  knownAs: [
    'kube-linter:non-isolated-pod', 'kube-score:pod-networkpolicy', 'polaris:missingNetworkPolicy', 'checkov:CKV2_K8S_6', 'kubescape:C-0030',
    'kubescape:C-0260', 'kyverno:require-netpol',
  ],
  why: 'A pod that no policy selects takes traffic from every pod of the cluster and may send to every address: one break-in reaches everything.',
  fix: 'Add a NetworkPolicy whose `podSelector` selects the pod and which allows what it needs; a default deny for the namespace covers all of its pods.',
  whenNotTo: 'The network plugin does not enforce NetworkPolicies, or its own policies are made by others.',
  bad: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop, labels: { app: web } }\nspec: { containers: [{ name: web }] }',
  good: `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress, Egress] }`,

  *check({ context, network, objects, virtualPods }) {
    const foreign = ForeignPolicies.of(objects, context.policy.namespace);
    for (const endpoint of network.endpoints) {
      const isIsolated = endpoint.hostNetwork || DIRECTIONS.some(direction => network.isolation(endpoint, direction).length > 0);
      if (!isIsolated && !virtualPods.has(endpoint.object) && !foreign.mayIsolate(endpoint.namespace)) {
        yield { object: endpoint.object, path: '', found: 'selected by no NetworkPolicy', expected: 'one that isolates its pods' };
      }
    }
  },
});
