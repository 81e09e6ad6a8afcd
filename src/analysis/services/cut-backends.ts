import { type Fields, fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath } from '../../kube/path';
import type { PodTemplate } from '../../kube/pods';
import { PortSet } from '../../kube/port-set';
import { groupOf } from '../../kube/reference';
import { ByName } from '../existing/by-name';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import { portsOfRule } from '../network/pod-class';
import { LabelledPods } from '../selection/labelled-pods';
import { serviceSelector } from '../selection/service-selector';
import { ingressBackends } from './ingress-backends';
import { type Mention, Mentions } from './mentions';
import { routeBackends } from './route-backends';
import { isHeadless, servicePorts, targetPorts } from './service-targets';

/** What flows are looked up in. */
export interface Surroundings {
  readonly objects: readonly KubeObject[];
  readonly pods: readonly PodTemplate[];
  readonly network: NetworkFacts;
  /** The pods that take in traffic for Ingresses and routes; none where they are unknown. */
  readonly controllers: readonly Endpoint[];
}

/** A Service whose pods are certainly cut off from those who are told to use it. */
export interface CutBackend {
  /** What leads traffic to the Service: an Ingress, a route, the Service itself, or the object that makes the pod. */
  readonly object: KubeObject;
  readonly path: string;
  readonly container?: string;
  readonly service: KubeObject;
  /** The pod that is told of the Service; undefined for traffic from outside. */
  readonly from?: Endpoint;
  readonly to: Endpoint;
  readonly ports: PortSet;
}

/** A pod behind a Service, and the ports at which traffic arrives there. */
type Target = readonly [Endpoint, PortSet];

/** Finds the flows that manifests speak of and policies cut. */
export class CutBackends {
  private readonly services: ByName;
  private readonly labelled: LabelledPods;

  constructor(private readonly around: Surroundings) {
    this.services = new ByName(around.objects.filter(({ reference }) => reference.kind === 'Service' && reference.apiVersion === 'v1'));
    this.labelled = LabelledPods.of(around.pods);
  }

  /** What Ingresses, routes and load balancers lead to pods that let nobody from outside in. */
  public* fromOutside(): Generator<CutBackend> {
    for (const object of this.around.objects) {
      for (const { service, path, port } of this.entries(object)) {
        const cut = this.targets(service, port).find(([pod, ports]) => !this.letsIn(pod, ports));
        yield* cut ? [{ object, path, service, to: cut[0], ports: cut[1] }] : [];
      }
    }
  }

  /** What pods are told of in their environment, arguments and probes. */
  public* fromPods(): Generator<CutBackend> {
    const mentions = new Mentions(this.services);
    for (const pod of this.around.pods) {
      const from = this.around.network.endpointOf(pod);
      for (const mention of from && !from.hostNetwork ? mentions.in(pod) : []) {
        const cut = this.cut(from!, mention);
        if (cut) {
          const { service, path, container } = mention;
          yield { object: pod.object, path: joinPath(pod.path, path), container, service, from: from!, to: cut[0], ports: cut[1] };
        }
      }
    }
  }

  private cut(from: Endpoint, { service, port }: Mention): Target | undefined {
    const targets = isHeadless(service) && port !== undefined ? this.direct(service, port) : this.targets(service, port);
    return targets.find(([to, ports]) => !isAlone(from, to) && !this.around.network.mayReach(from, to, ports));
  }

  private entries(object: KubeObject): { readonly service: KubeObject; readonly path: string; readonly port?: unknown }[] {
    const { kind, apiVersion } = object.reference;
    if (kind === 'Service') {
      return isLoadBalanced(object) ? [{ service: object, path: 'spec.type' }] : [];
    }
    const isRoute = kind.endsWith('Route') && groupOf(apiVersion) === 'gateway.networking.k8s.io';
    const backends = kind === 'Ingress' ? ingressBackends(object) : isRoute ? routeBackends(object) : [];
    return backends.flatMap(({ path, namespace, name, port }) => {
      const service = this.services.get(namespace, name);
      return service ? [{ service, path, port }] : [];
    });
  }

  /** The pods behind a Service, and the ports at which its traffic arrives there; pods on their node's network are no matter of policies. */
  private targets(service: KubeObject, port: unknown): Target[] {
    const ports: Fields[] = servicePorts(service, port);
    const targets = this.behind(service).map((pod): Target => [pod, PortSet.union(ports.map(each => targetPorts(each, pod)))]);
    return targets.filter(([, open]) => !open.isEmpty);
  }

  /** Without an address of its own, the Service leads to whatever port the client names. */
  private direct(service: KubeObject, port: number): Target[] {
    return this.behind(service).map(pod => [pod, PortSet.of('TCP', port)]);
  }

  private behind(service: KubeObject): Endpoint[] {
    const selector = serviceSelector(service);
    const pods = selector ? this.labelled.selectedBy(selector, service.reference.namespace) : [];
    return pods.flatMap(pod => this.around.network.endpointOf(pod) ?? []).filter(pod => !pod.hostNetwork);
  }

  /** Without known controllers, whoever the policies let in may be one. */
  private letsIn(pod: Endpoint, ports: PortSet): boolean {
    const { network, controllers } = this.around;
    const isOpen = network.ingressRanges(pod).some(range => !range.ports.intersect(ports).isEmpty);
    if (isOpen || controllers.some(each => network.mayReach(each, pod, ports))) {
      return true;
    }
    const rules = network.isolation(pod, 'ingress').flatMap(policy => policy.ingress ?? []);
    return controllers.length === 0 && rules.some(rule => !portsOfRule(rule.ports, pod).intersect(ports).isEmpty);
  }
}

function isLoadBalanced({ manifest }: KubeObject): boolean {
  const { type } = fields(manifest.spec);
  return type === 'LoadBalancer' || type === 'NodePort';
}

/** A single pod always reaches itself. */
function isAlone(from: Endpoint, to: Endpoint): boolean {
  const { replicas = 1 } = fields(from.object.manifest.spec);
  return from === to && replicas === 1;
}
