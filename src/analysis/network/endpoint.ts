import { fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Container, PodTemplate } from '../../kube/pods';
import { isPortNumber, PortSet, type Protocol, PROTOCOLS } from '../../kube/port-set';
import { type Labels, labelsOf } from '../../kube/selector';
import { podTemplatesOf } from '../../kube/shapes/pod-templates';

/** Where traffic starts or ends: a pod, or the pods of a workload, which are all alike. */
export interface Endpoint {
  readonly object: KubeObject;
  /** What the pod is made from. */
  readonly pod: PodTemplate;
  /** Its place in the order of all endpoints: by namespace, kind and name. */
  readonly index: number;
  /** Empty where it is unknown. */
  readonly namespace: string;
  /** Kind and name: `Deployment/web`; the path of the template, too, where one object makes several pods. */
  readonly name: string;
  /** Labels of the pod. */
  readonly labels: Labels;
  /** Whether it has the addresses of its node, to which NetworkPolicy does not apply. */
  readonly hostNetwork: boolean;
  /** The ports that its containers declare. */
  readonly ports: readonly ContainerPort[];
}

/** A port that a container declares. */
export interface ContainerPort {
  readonly protocol: Protocol;
  readonly number: number;
  readonly name?: string;
}

/** The ports that containers declare, as a set. */
export function declaredPorts({ ports }: Endpoint): PortSet {
  return PortSet.union(ports.map(({ protocol, number }) => PortSet.of(protocol, number)));
}

/**
 * The endpoints of some objects, in order: each pod and each workload.
 *
 * @param namespace the namespace of objects that name none
 */
export function endpointsOf(objects: readonly KubeObject[], namespace: string): Endpoint[] {
  return objects
    .flatMap(object => endpointsIn(object, namespace))
    .sort((one, two) => compare(one.namespace, two.namespace) || compare(one.name, two.name))
    .map((each, index) => ({ ...each, index }));
}

/** A PodTemplate makes no pod by itself, and of parts of pods nobody knows the labels. */
function endpointsIn(object: KubeObject, namespace: string): Endpoint[] {
  const { kind, name } = object.reference;
  const pods = kind === 'PodTemplate' ? [] : podTemplatesOf(object).filter(pod => !pod.isPartial);
  const isOne = pods.length === 1;
  return pods.map(pod => endpoint(pod, `${kind}/${name}${isOne ? '' : ` (${pod.path})`}`, namespace));
}

function endpoint(pod: PodTemplate, name: string, namespace: string): Endpoint {
  const { object } = pod;
  return {
    object,
    pod,
    index: -1,
    namespace: object.reference.namespace ?? namespace,
    name,
    labels: labelsOf(pod.metadata.labels),
    hostNetwork: pod.spec.hostNetwork === true,
    ports: pod.containers.filter(serves).flatMap(container => list(container.spec.ports).flatMap(containerPort)),
  };
}

/** Init containers that end before the others start serve nobody (https://github.com/kubernetes/kubernetes/issues/125285). */
function serves(container: Container): boolean {
  return container.list === 'containers' || container.isSidecar;
}

function containerPort(value: unknown): ContainerPort | [] {
  const port = fields(value);
  const protocol = PROTOCOLS.find(each => each === (port.protocol || 'TCP'));
  const name = text(port.name);
  return protocol && isPortNumber(port.containerPort) ? { protocol, number: port.containerPort, ...(name ? { name } : {}) } : [];
}

function compare(one: string, two: string): number {
  if (one === two) {
    return 0;
  }
  return one < two ? -1 : 1;
}
