import { ByName } from '../../../analysis/existing/by-name';
import { isExternal } from '../../../analysis/existing/externals';
import { written } from '../../../analysis/pod-security/written';
import { serviceSelector } from '../../../analysis/selection/service-selector';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { labelsOf, selects } from '../../../kube/selector';
import { type Breach, setRule } from '../../rule';

export const statefulSetService = setRule({
  id: 'stateful-set-service',
  title: 'StatefulSets name the headless Service of their pods',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-score:statefulset-has-servicename'],
  why: 'The pods get their names in DNS from that Service: without it, or if it has an address of its own, they cannot find each other.',
  fix: 'Add a Service with `clusterIP: None` that selects the pods, and name it in `spec.serviceName`; leave that out if nobody needs the names.',
  whenNotTo: 'The Service is made by an operator; list it in `externals` of the policy.',
  bad: `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec: { serviceName: db, template: { metadata: { labels: { app: db } } } }
---
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { selector: { app: db } }`,
  good: `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec: { serviceName: db, template: { metadata: { labels: { app: db } } } }
---
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { clusterIP: None, selector: { app: db } }`,

  *check(facts) {
    const services = new ByName(facts.ofKind('Service'));
    for (const object of facts.ofKind('StatefulSet.apps')) {
      const name = text(fields(object.manifest.spec).serviceName);
      const { namespace } = object.reference;
      if (name && !isExternal(facts.context.policy, { kind: 'Service', namespace, name })) {
        const problem = problemOf(services.get(namespace, name), object);
        yield* problem === undefined ? [] : [{ object, path: 'spec.serviceName', found: `${name}, ${problem}`, expected: 'a headless Service that selects the pods' }];
      }
    }
  },
});

function problemOf(service: KubeObject | undefined, { manifest }: KubeObject): Breach['found'] | undefined {
  if (!service) {
    return 'which is not there';
  }
  const { clusterIP } = fields(service.manifest.spec);
  if (clusterIP !== 'None') {
    return `whose clusterIP is ${written(clusterIP)}`;
  }
  const selector = serviceSelector(service);
  const { labels } = fields(fields(fields(manifest.spec).template).metadata);
  return selector && !selects(selector, labelsOf(labels)) ? 'which selects other pods' : undefined;
}
