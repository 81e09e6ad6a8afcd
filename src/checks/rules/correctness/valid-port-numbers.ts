import { isPort, PORT_NUMBER_FORM } from '../../../analysis/naming/port-number';
import { written } from '../../../analysis/pod-security/written';
import { probeOf } from '../../../analysis/probes/probe';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { isPortNumber } from '../../../kube/port-set';
import { type Breach, setRule } from '../../rule';

/** A value that has to be a port, and where it stands. */
interface WrittenPort {
  readonly path: string;
  readonly port: unknown;
  /** Whether the name of a container's port does as well. */
  readonly mayBeName?: true;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

const HOOKS = ['postStart', 'preStop'];

export const validPortNumbers = setRule({
  id: 'valid-port-numbers',
  title: 'Ports are numbers that Kubernetes takes',
  severity: Severity.HIGH,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: [],
  why: 'The API server refuses an object with such a port: the new version of it is never deployed.',
  fix: `Set the port to ${PORT_NUMBER_FORM}, without quotes.`,
  whenNotTo: 'Never: the API server refuses the object.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 99999 }] }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 9999 }] }',

  *check(facts) {
    for (const { object, path, containers } of facts.pods) {
      for (const container of containers) {
        for (const breach of breaches(containerPorts(container.spec), joinPath(path, `spec.${container.path}`))) {
          yield { object, ...breach, container: container.name };
        }
      }
    }
    for (const object of facts.ofKind('Service')) {
      for (const breach of breaches(servicePorts(fields(object.manifest.spec)), 'spec')) {
        yield { object, ...breach };
      }
    }
  },
});

function* breaches(ports: readonly WrittenPort[], path: string): Iterable<Breach> {
  for (const { path: at, port, mayBeName } of ports) {
    const isFine = port === undefined || port === null || (mayBeName ? isPort(port) : isPortNumber(port));
    if (!isFine) {
      const expected = mayBeName ? `${PORT_NUMBER_FORM}, or the name of a container's port` : PORT_NUMBER_FORM;
      yield { path: joinPath(path, at), found: written(port), expected, cause: joinPath(path, at) };
    }
  }
}

function containerPorts(spec: Fields): WrittenPort[] {
  const declared = list(spec.ports).map(fields).flatMap(({ containerPort, hostPort }, index) => [
    { path: `ports[${index}].containerPort`, port: containerPort }, { path: `ports[${index}].hostPort`, port: unlessZero(hostPort) },
  ]);
  const asked = [...PROBES.map(name => [name, spec[name]] as const), ...HOOKS.map(name => [`lifecycle.${name}`, fields(spec.lifecycle)[name]] as const)];
  return [...declared, ...asked.flatMap(([path, value]) => {
    const probe = probeOf(value);
    return probe ? [{ path: `${path}.${probe.way}.port`, port: probe.asked.port, ...(probe.way === 'grpc' ? {} : { mayBeName: true as const }) }] : [];
  })];
}

function servicePorts({ ports }: Fields): WrittenPort[] {
  return list(ports).map(fields).flatMap(({ port, targetPort, nodePort }, index) => [
    { path: `ports[${index}].port`, port },
    // What is no name is the business of valid-port-names.
    { path: `ports[${index}].targetPort`, port: typeof targetPort === 'string' ? undefined : unlessZero(targetPort) },
    { path: `ports[${index}].nodePort`, port: unlessZero(nodePort) },
  ]);
}

/** Zero is as good as nothing. */
function unlessZero(port: unknown): unknown {
  return port === 0 ? undefined : port;
}
