import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

/** Namespaces that Kubernetes makes for itself. */
const SYSTEM = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/** What a cluster cannot run without says so. */
const SYSTEM_CLASSES = new Set<unknown>(['system-cluster-critical', 'system-node-critical']);

export const noSystemNamespace = setRule({
  id: 'no-system-namespace',
  title: 'Pods of users stay out of the namespaces of the system',
  severity: Severity.MEDIUM,
  controls: [cis.namespaces, nsa.namespaces],
  knownAs: ['trivy:KSV-0037'],
  why: 'Admission policies often leave `kube-system` out, and a pod there reaches accounts and Secrets of the cluster itself.',
  fix: 'Set `metadata.namespace` to a namespace of the app.',
  whenNotTo: 'The pod is a part of the cluster; one with `priorityClassName: system-cluster-critical` or `system-node-critical` is taken for one.',
  bad: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: kube-system }
spec: { template: { spec: { containers: [{ name: web }] } } }`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { spec: { containers: [{ name: web }] } } }`,

  *check({ pods }) {
    for (const { object, spec } of pods) {
      const { namespace } = object.reference;
      if (namespace !== undefined && SYSTEM.has(namespace) && !SYSTEM_CLASSES.has(spec.priorityClassName)) {
        yield { object, path: 'metadata.namespace', found: namespace, expected: 'a namespace of the app' };
      }
    }
  },
});
