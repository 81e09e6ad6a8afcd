import { written } from '../../../analysis/pod-security/written';
import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { serviceSelector } from '../../../analysis/selection/service-selector';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { type SetBreach, setRule } from '../../rule';

const NAMES = new Set<unknown>(['ssh', 'sshd']);

export const noSshPort = setRule({
  id: 'no-ssh-port',
  title: 'No container serves SSH',
  severity: Severity.MEDIUM,
  controls: [nsa.environments, attack.remoteServices],
  knownAs: ['kube-linter:ssh-port', 'kubescape:C-0042'],
  why: 'A server for SSH in a container is a way in past the API server, its authorization and its audit log, with keys of its own that nobody rotates.',
  fix: 'Remove the server and its port; `kubectl exec` and `kubectl debug` ask for permission and are logged.',
  whenNotTo: 'SSH is the service itself, as for git or for sending files.',
  bad: example('22'),
  good: example('8080'),
  absorbs: ['no-privileged-port'],

  *check(facts) {
    const serving = new Set<KubeObject>();
    for (const breach of facts.pods.flatMap(containerPorts)) {
      serving.add(breach.object);
      yield breach;
    }
    for (const object of facts.ofKind('Service')) {
      const breach = servicePort(object);
      // What a container declares is told of there.
      if (breach && !podsBehind(object, facts.pods).some(pod => serving.has(pod.object))) {
        yield breach;
      }
    }
  },
});

function containerPorts({ object, path, containers }: PodTemplate): SetBreach[] {
  return containers.flatMap(container => list(container.spec.ports).map(fields).flatMap((port, index) => {
    const field = joinPath(joinPath(path, 'spec'), `${container.path}.ports[${index}].containerPort`);
    return isSsh(port, port.containerPort) ? [breachAt(object, field, port.containerPort, container.name)] : [];
  }));
}

function servicePort(object: KubeObject): SetBreach | undefined {
  const ports = list(fields(object.manifest.spec).ports).map(fields);
  const index = ports.findIndex(port => isSsh(port, port.port) || isSsh(port, port.targetPort));
  return index < 0 ? undefined : breachAt(object, `spec.ports[${index}].port`, ports[index]!.port);
}

function breachAt(object: KubeObject, path: string, port: unknown, container?: string): SetBreach {
  const cause = /ports\[\d+\]/.exec(path)![0];
  return { object, path, found: written(port), expected: 'no port for SSH', cause, ...(container === undefined ? {} : { container }) };
}

function podsBehind(service: KubeObject, pods: readonly PodTemplate[]): readonly PodTemplate[] {
  const selector = serviceSelector(service);
  return selector ? LabelledPods.of(pods).selectedBy(selector, service.reference.namespace) : [];
}

function isSsh({ name, protocol = 'TCP' }: Fields, number: unknown): boolean {
  return protocol === 'TCP' && (number === 22 || NAMES.has(number) || NAMES.has(name));
}

function example(port: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ports: [{ containerPort: ${port} }] }] }`;
}
