import { serviceSelector } from '../../../analysis/selection/service-selector';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import { compareNames, type KubeObject } from '../../../kube/object';
import { setRule } from '../../rule';

export const uniqueServiceSelector = setRule({
  id: 'unique-service-selector',
  title: 'No two Services lead to the same ports of the same pods',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave the number of Services to operations.',
  knownAs: ['kyverno:require-unique-service-selector', 'gatekeeper:K8sUniqueServiceSelector'],
  why: 'Mostly a Service was copied and its selector forgotten: its name promises other pods than it leads to.',
  fix: 'Give `spec.selector` labels of the pods that the Service is named for, or remove one of both.',
  whenNotTo: 'An old name is kept for a time.',
  bad: `${service('web', 'web')}\n---\n${service('api', 'web')}`,
  good: `${service('web', 'web')}\n---\n${service('api', 'api')}`,

  *check(facts) {
    const first = new Map<string, KubeObject>();
    for (const object of [...facts.ofKind('Service')].sort(compareNames)) {
      const keys = keysOf(object);
      const twin = keys.map(key => first.get(key)).find(each => each !== undefined);
      keys.filter(key => !first.has(key)).forEach(key => first.set(key, object));
      if (twin) {
        yield { object, path: 'spec.selector', found: `that of Service ${twin.reference.name}`, expected: 'labels of other pods' };
      }
    }
  },
});

/** What Services must not share: a port of some pods by a way of the same kind; a way in from outside, or one by pod, is another matter. */
function keysOf(object: KubeObject): string[] {
  const { type = 'ClusterIP', clusterIP, ports, publishNotReadyAddresses } = fields(object.manifest.spec);
  const labels = serviceSelector(object)?.map(({ key, values }) => `${key}=${values[0]}`).sort();
  const way = [object.reference.namespace ?? '', type, clusterIP === 'None', publishNotReadyAddresses === true, labels];
  return labels ? list(ports).map(port => JSON.stringify([...way, target(fields(port))])) : [];
}

function target({ targetPort, port, protocol = 'TCP' }: Fields): unknown[] {
  return [protocol, targetPort ?? port];
}

function service(name: string, app: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { selector: { app: ${app} }, ports: [{ port: 80 }] }`;
}
