import { type Fields, fields, list } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import type { LabelledPods } from '../selection/labelled-pods';
import { serviceSelector } from '../selection/service-selector';
import type { Exposure } from './exposures';

/** A port that an exposure leads to. */
export interface ServedPort {
  /** Its number at the pod; undefined where only the pod could tell. */
  readonly number?: number;
  /** The pod, where it is among the manifests. */
  readonly pod?: PodTemplate;
  /** The container that listens there, as far as can be told. */
  readonly container?: Container;
}

/** The TCP ports that an exposure leads to. */
export function servedPorts({ service, port: only }: Exposure, pods: LabelledPods): ServedPort[] {
  const { ports } = fields(service.manifest.spec);
  const selector = serviceSelector(service);
  const behind = selector ? pods.selectedBy(selector, service.reference.namespace) : [];
  const open = list(ports).map(fields).filter(each => (each.protocol ?? 'TCP') === 'TCP' && (only === undefined || each.port === only || each.name === only));
  return open.flatMap(each => {
    const target = each.targetPort ?? each.port;
    return behind.length > 0 ? behind.map(pod => servedBy(pod, target)) : [typeof target === 'number' ? { number: target } : {}];
  });
}

function servedBy(pod: PodTemplate, target: unknown): ServedPort {
  const serving = pod.containers.filter(({ list: name, isSidecar }) => name === 'containers' || isSidecar);
  for (const container of serving) {
    const port = list(container.spec.ports).map(fields).find(each => isTarget(each, target));
    if (port) {
      return { pod, container, ...numbered(port.containerPort) };
    }
  }
  return { pod, ...numbered(target), ...(serving.length === 1 ? { container: serving[0]! } : {}) };
}

function isTarget({ containerPort, name }: Fields, target: unknown): boolean {
  return target !== undefined && (containerPort === target || name === target);
}

function numbered(value: unknown): { readonly number?: number } {
  return typeof value === 'number' ? { number: value } : {};
}
