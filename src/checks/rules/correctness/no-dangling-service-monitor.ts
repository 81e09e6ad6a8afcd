import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { labelsOf, selectorOf, selects } from '../../../kube/selector';
import { type Breach, setRule } from '../../rule';

export const noDanglingServiceMonitor = setRule({
  id: 'no-dangling-service-monitor',
  title: 'ServiceMonitors watch something',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-linter:dangling-servicemonitor'],
  why: 'A ServiceMonitor that selects no Service collects nothing: alerts about it stay silent for ever.',
  fix: 'Give `spec.selector` labels of the Service itself, and each endpoint the name of one of its ports.',
  whenNotTo: 'The Services are made by an operator, or by manifests that were not checked together with these.',
  bad: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: wbe } }, endpoints: [{ port: http }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, labels: { app: web } }
spec: { ports: [{ name: http, port: 80 }] }`,
  good: `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, endpoints: [{ port: http }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, labels: { app: web } }
spec: { ports: [{ name: http, port: 80 }] }`,

  *check(facts) {
    const services = facts.ofKind('Service');
    for (const object of facts.ofKind('ServiceMonitor.monitoring.coreos.com')) {
      const watched = watchedBy(object, services);
      const breaches = watched.length > 0
        ? unknownPorts(object, watched)
        : [{ path: 'spec.selector', found: 'the labels of no Service', expected: 'the labels of some Service of these manifests' }];
      yield* breaches.map(breach => ({ object, ...breach }));
    }
  },
});

function watchedBy({ reference, manifest }: KubeObject, services: readonly KubeObject[]): KubeObject[] {
  const { selector, namespaceSelector } = fields(manifest.spec);
  const { any, matchNames } = fields(namespaceSelector);
  const wanted = selectorOf(selector);
  const names = list(matchNames).length > 0 ? list(matchNames) : [reference.namespace];
  return services.filter(service => (any === true || names.includes(service.reference.namespace))
    && wanted !== undefined && selects(wanted, labelsOf(fields(service.manifest.metadata).labels)));
}

function unknownPorts({ manifest }: KubeObject, services: readonly KubeObject[]): Breach[] {
  const names = new Set(services.flatMap(service => list(fields(service.manifest.spec).ports).map(port => fields(port).name)));
  return list(fields(manifest.spec).endpoints).map(fields).flatMap(({ port }, index) => (port === undefined || names.has(port) ? [] : [
    { path: `spec.endpoints[${index}].port`, found: written(port), expected: 'the name of a port of the Service' },
  ]));
}
