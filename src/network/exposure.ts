import * as kplus from 'cdk8s-plus-28';
import { refuseName } from '../baseline/refuse-name';
import { settingsOf } from '../intent/settings';
import { isDnsSubdomain } from '../kube/names';
import type { IngressExposureOptions, ServiceExposureOptions } from './exposure-options';
import type { Network } from './network';
import { Peer } from './peer';
import { checkPort } from './ports';

/** How others find a workload: a Service within the cluster, an Ingress from outside. */
export class Exposure {
  /** @internal */
  public static _of(pod: kplus.AbstractPod, network: Network): Exposure {
    return new Exposure(pod, network);
  }

  private constructor(private readonly pod: kplus.AbstractPod, private readonly network: Network) {}

  /**
   * Puts a Service in front of the pods; who may connect to it is said by `network`.
   *
   * Throws if no container declares a port and none is given, if a port or the name is none that the API server takes, and if the pods have a Service of that name.
   *
   * @param options name, ports, type
   */
  public viaService(options: ServiceExposureOptions = {}): kplus.Service {
    const { pod } = this;
    const ports = options.ports ?? servicePorts(pod);
    if (ports.length === 0) {
      throw new Error(`${pod.kind} ${pod.node.path}: the ports of its Service are unknown, expected \`ports\`, or containers that declare theirs`);
    }
    refuseService(pod, ports, options.name);
    const { namespace } = pod.metadata;
    const id = `${options.name ?? ''}Service`;
    if (pod.node.tryFindChild(id)) {
      throw new Error(`${pod.kind} ${pod.node.path}: the name of its Service is ${options.name ?? 'the generated one'} again, expected another \`name\` for each`);
    }
    return new kplus.Service(pod, id, {
      selector: pod,
      ports,
      type: options.serviceType ?? kplus.ServiceType.CLUSTER_IP,
      metadata: { ...(namespace === undefined ? {} : { namespace }), ...(options.name === undefined ? {} : { name: options.name }) },
    });
  }

  /**
   * Puts an Ingress with TLS in front of the pods, and lets the ingress controller of the policy connect to them.
   *
   * Throws if the host is no name of DNS, or the Service has several ports.
   *
   * @param host name that clients use: `shop.example.com`
   * @param options certificate, path, class
   */
  public viaIngress(host: string, options: IngressExposureOptions = {}): kplus.Ingress {
    const { pod } = this;
    refuseHost(pod, host);
    const service = options.service ?? this.ownService();
    const { namespace } = pod.metadata;
    const ingress = new kplus.Ingress(pod, pod.node.tryFindChild('Ingress') ? `Ingress-${host}` : 'Ingress', {
      ...(options.className === undefined ? {} : { className: options.className }),
      metadata: { ...(namespace === undefined ? {} : { namespace }), ...(options.annotations ? { annotations: { ...options.annotations } } : {}) },
      tls: [{ hosts: [host], ...(options.tlsSecret ? { secret: options.tlsSecret } : {}) }],
    });
    ingress.addHostRule(host, options.path ?? '/', kplus.IngressBackend.fromService(service), options.pathType);
    this._admitIngress(service);
    return ingress;
  }

  /** @internal */
  public _admitIngress(service: kplus.Service): void {
    if (settingsOf(this.pod).policy.ingressController) {
      const ports = service.ports.map(port => portOf(port.targetPort ?? port.port, port.protocol));
      this.network.allowFrom(Peer.ingressController(), { ports, reason: `Ingress through Service ${service.name}` });
    }
  }

  private ownService(): kplus.Service {
    const existing = this.pod.node.tryFindChild('Service');
    return existing instanceof kplus.Service ? existing : this.viaService();
  }
}

function refuseService(pod: kplus.AbstractPod, ports: readonly kplus.ServicePort[], name: string | undefined): void {
  for (const { port, targetPort, nodePort } of ports) {
    checkPort(port, pod, 'the port of its Service');
    checkPort(targetPort ?? port, pod, 'the target port of its Service');
    checkPort(nodePort ?? port, pod, 'the node port of its Service');
  }
  if (name !== undefined) {
    refuseName(pod, { apiVersion: 'v1', kind: 'Service', name, field: `${pod.kind} ${pod.node.path}: the name of its Service` });
  }
}

/** The first label may be a wildcard. */
function refuseHost(pod: kplus.AbstractPod, host: string): void {
  if (!isDnsSubdomain(host.replace(/^\*\./, ''))) {
    throw new Error(`${pod.kind} ${pod.node.path}: the host of its Ingress is ${JSON.stringify(host)}, expected a name such as shop.example.com, in lower-case letters`);
  }
}

/** Kubernetes wants a name for each port as soon as there are two. */
function servicePorts(pod: kplus.AbstractPod): kplus.ServicePort[] {
  const ports = pod.containers.flatMap(container => container.ports);
  return ports.map(({ number, protocol, name }) => {
    const known = name ?? (ports.length > 1 ? `${(protocol ?? 'TCP').toLowerCase()}-${number}` : undefined);
    return { port: number, targetPort: number, ...(protocol ? { protocol } : {}), ...(known === undefined ? {} : { name: known }) };
  });
}

function portOf(port: number, protocol: kplus.Protocol | undefined): kplus.NetworkPolicyPort {
  return kplus.NetworkPolicyPort.of({ port, protocol: kplus.NetworkProtocol[protocol ?? 'TCP'] });
}
