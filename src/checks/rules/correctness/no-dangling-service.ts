import { written } from '../../../analysis/pod-security/written';
import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { serviceSelector } from '../../../analysis/selection/service-selector';
import { mayBeMade, podMakers } from '../../../analysis/services/pod-makers';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import type { PodTemplate } from '../../../kube/pods';
import { type Breach, setRule } from '../../rule';

export const noDanglingService = setRule({
  id: 'no-dangling-service',
  title: 'Services have pods behind them',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-linter:dangling-service', 'kube-score:service-targets-pod', 'kubescape:C-0293'],
  why: 'A Service that selects no pod answers nobody; whoever may make a pod with such labels gets the traffic.',
  fix: 'Give `spec.selector` labels of the pods, and `targetPort` the name or number of one of their ports.',
  whenNotTo: 'The pods are made by an operator, or by manifests that were not checked together with these.',
  bad: `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: wbe }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web }] }`,
  good: `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web }] }`,

  *check(facts) {
    const pods = LabelledPods.of(facts.pods);
    const makers = podMakers(facts.objects);
    for (const object of facts.ofKind('Service')) {
      const { namespace } = object.reference;
      const selector = serviceSelector(object);
      const selected = selector ? pods.selectedBy(selector, namespace) : [];
      if (selector && selected.length === 0 && !mayBeMade(makers, selector, namespace)) {
        yield { object, path: 'spec.selector', found: 'the labels of no pod', expected: 'the labels of some pod of these manifests' };
      }
      for (const breach of selected.length > 0 ? unknownPorts(object, selected) : []) {
        yield { object, ...breach };
      }
    }
  },
});

function* unknownPorts({ manifest }: KubeObject, pods: readonly PodTemplate[]): Iterable<Breach> {
  for (const [index, { targetPort, protocol = 'TCP' }] of list(fields(manifest.spec).ports).map(fields).entries()) {
    if (typeof targetPort === 'string' && !pods.some(pod => hasPort(pod, targetPort, protocol))) {
      yield { path: `spec.ports[${index}].targetPort`, found: written(targetPort), expected: 'the name of a port of the pods' };
    }
  }
}

function hasPort({ containers }: PodTemplate, name: string, protocol: unknown): boolean {
  return containers.some(({ spec }) => list(spec.ports).map(fields).some(each => each.name === name && (each.protocol ?? 'TCP') === protocol));
}
