import { written } from '../../../analysis/pod-security/written';
import { probedPort, probeOf } from '../../../analysis/probes/probe';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import type { Container, PodTemplate } from '../../../kube/pods';
import { containerRule } from '../../rule';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

export const declaredProbePort = containerRule({
  id: 'declared-probe-port',
  title: 'Probes ask at ports that containers declare',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security leave probes to operations.',
  knownAs: ['kube-linter:liveness-port', 'kube-linter:readiness-port', 'kube-linter:startup-port'],
  why: 'A probe at a name that is no port of its container always fails; one at a number that nobody declares is often a slip, and hides what listens.',
  fix: 'Add the port to `ports` of the container, or name the right one in the probe.',
  whenNotTo: 'The software opens the port for its probes alone, and the manifest is to name only what others use.',
  bad: 'ports: [{ containerPort: 8080 }]\nlivenessProbe: { httpGet: { path: /live, port: 8081 } }',
  good: 'ports: [{ containerPort: 8080 }]\nlivenessProbe: { httpGet: { path: /live, port: 8080 } }',

  *check(container, pod) {
    for (const name of PROBES) {
      const probe = probeOf(container.spec[name]);
      const asked = probe && probedPort(probe);
      if (asked && !isDeclared(asked.port, container, pod)) {
        const expected = typeof asked.port === 'string' ? 'the name of a port of the container' : 'a port of some container of the pod';
        yield { path: `${name}.${asked.path}`, found: written(asked.port), expected };
      }
    }
  },
});

/** Names are those of the container's own ports; numbers are shared by all containers of a pod. */
function isDeclared(port: unknown, { spec }: Container, pod: PodTemplate): boolean {
  if (typeof port === 'string') {
    return portsOf(spec).some(each => each.name === port);
  }
  // In the network of the node a declared port is taken from the node.
  return pod.spec.hostNetwork === true || pod.containers.some(each => portsOf(each.spec).some(({ containerPort }) => containerPort === port));
}

function portsOf(spec: Fields): Fields[] {
  return list(spec.ports).map(fields);
}
