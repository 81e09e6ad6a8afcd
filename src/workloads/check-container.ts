import type * as kplus from 'cdk8s-plus-28';
import { isDnsLabel } from '../kube/names';
import { isPortNumber, LAST_PORT } from '../kube/port-set';

/**
 * Refuses what the API server would refuse in a container, at the line that adds it.
 *
 * @throws with the workload, the field and what was expected
 */
export function checkContainer(pod: kplus.AbstractPod, props: kplus.ContainerProps): void {
  const where = `${pod.constructor.name} ${pod.node.path}: container ${props.name ?? 'main'}`;
  if (typeof props.image !== 'string' || props.image.trim() === '') {
    throw new Error(`${where}: image is ${JSON.stringify(props.image) ?? 'missing'}, expected an image reference`);
  }
  const ports = [props.portNumber, props.port, ...(props.ports ?? []).flatMap(port => [port.number, port.hostPort])];
  const wrong = ports.find(port => port !== undefined && !isPortNumber(port));
  if (wrong !== undefined) {
    throw new Error(`${where}: the port is ${wrong}, expected a whole number from 1 to ${LAST_PORT}`);
  }
}

/**
 * Refuses a container whose name is none, or is taken.
 *
 * @throws with the workload, the field and what was expected
 */
export function checkContainerName(pod: kplus.AbstractPod, name: string): void {
  const where = `${pod.constructor.name} ${pod.node.path}`;
  if (!isDnsLabel(name)) {
    throw new Error(`${where}: the name of a container is ${JSON.stringify(name)}, expected at most 63 lower-case letters, digits and dashes`);
  }
  if ([...pod.containers, ...pod.initContainers].some(container => container.name === name)) {
    throw new Error(`${where}: two containers are named ${name}, expected a name for each`);
  }
}
