import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { objectRule } from '../../rule';

export const noNakedPod = objectRule({
  id: 'no-naked-pod',
  title: 'Pods have a controller that replaces them',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kubescape:C-0073', 'kyverno:prevent-bare-pods'],
  why: 'A Pod by itself is gone with its node, and cannot be updated to a mended image.',
  fix: 'Make it a Deployment, a StatefulSet, a DaemonSet or a Job.',
  whenNotTo: 'A Pod that somebody starts by hand for one task needs no controller.',
  bad: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web }] }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web }] } } }',
  kinds: ['Pod'],

  *check({ manifest }) {
    if (list(fields(manifest.metadata).ownerReferences).length === 0) {
      yield { path: 'kind', found: 'Pod', expected: 'a workload that makes pods' };
    }
  },
});
