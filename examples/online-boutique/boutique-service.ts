import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import * as hardened from 'cdk8s-hardened';

/** What tells one service of the boutique from another. */
export interface BoutiqueServiceProps {
  readonly image: string;
  /** Port the container listens on. */
  readonly port: number;
  /** Port of the Service, where it is another. */
  readonly servicePort?: number;
  readonly env?: { readonly [name: string]: string };
  /** CPU in millicores and memory in mebibytes: request, then limit. */
  readonly cpu?: readonly [number, number];
  readonly memory?: readonly [number, number];
}

/** A service of the boutique: a Deployment, and a Service of the same name in front of it. */
export class BoutiqueService extends hardened.Deployment {
  /** Where others reach it: `cartservice.shop:7070`. */
  public readonly address: string;

  constructor(scope: Construct, name: string, props: BoutiqueServiceProps) {
    super(scope, name, {
      metadata: { name, labels: { app: name } },
      replicas: 1,
      terminationGracePeriod: Duration.seconds(5),
      securityContext: { user: 1000, group: 1000, fsGroup: 1000 },
      containers: [{
        name: 'server',
        image: props.image,
        portNumber: props.port,
        envVariables: variables({ PORT: String(props.port), DISABLE_PROFILER: '1', ...props.env }),
        readiness: kplus.Probe.fromTcpSocket(),
        liveness: kplus.Probe.fromTcpSocket(),
        resources: resources(props),
      }],
    });
    const servicePort = props.servicePort ?? props.port;
    this.exposure.viaService({ name, ports: [{ name: 'grpc', port: servicePort, targetPort: props.port }] });
    this.address = `${name}.${this.metadata.namespace}:${servicePort}`;
  }
}

/** Values of environment variables. */
export function variables(values: { readonly [name: string]: string }): { [name: string]: kplus.EnvValue } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, kplus.EnvValue.fromValue(value)]));
}

/** Requests and limits, from upstream's. */
export function resources({ cpu = [100, 200], memory = [64, 128] }: Pick<BoutiqueServiceProps, 'cpu' | 'memory'>): kplus.ContainerResources {
  return {
    cpu: { request: kplus.Cpu.millis(cpu[0]), limit: kplus.Cpu.millis(cpu[1]) },
    memory: { request: Size.mebibytes(memory[0]), limit: Size.mebibytes(memory[1]) },
  };
}
