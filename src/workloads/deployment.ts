import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import { CallSite } from '../intent/call-site';
import type { Exposure } from '../network/exposure';
import type { Network } from '../network/network';
import { type IPeer, Peer } from '../network/peer';
import type { Secrets } from '../secrets/secrets';
import { checkContainer, checkContainerName } from './check-container';
import { PodHardening } from './pod-hardening';
import type { WorkloadProps } from './workload-props';
import type { WritablePathOptions } from './writable-path';

/** Props of a `Deployment`. */
export interface DeploymentProps extends kplus.DeploymentProps, WorkloadProps {}

/**
 * A Deployment that meets the restricted Pod Security Standard, has an account of its own and connects to nothing that is not declared.
 *
 * Takes the place of `kplus.Deployment`; what you set stays as you set it.
 */
export class Deployment extends kplus.Deployment implements IPeer {
  /** Which connections the pods open and take. */
  public readonly network: Network;
  /** What the pods may do at the API server. */
  public readonly access: Access;
  /** Secrets that are mounted as files. */
  public readonly secrets: Secrets;
  /** How others find the pods. */
  public readonly exposure: Exposure;

  private readonly hardening: PodHardening;

  /**
   * Throws if a container, a name or a path is none that the API server takes.
   *
   * @param scope the chart
   * @param id part of the name
   * @param props options
   */
  constructor(scope: Construct, id: string, props: DeploymentProps = {}) {
    super(scope, id, props);
    this.hardening = new PodHardening(this, props, CallSite.of(new.target));
    this.network = this.hardening.network;
    this.access = this.hardening.access;
    this.secrets = this.hardening.secrets;
    this.exposure = this.hardening.exposure;
  }

  /**
   * Adds a container.
   *
   * Throws if its name, image or ports are none that the API server takes.
   *
   * @param cont the container
   */
  public addContainer(cont: kplus.ContainerProps): kplus.Container {
    checkContainer(this, cont);
    return super.addContainer(cont);
  }

  /**
   * Adds a container that was made elsewhere.
   *
   * Throws if its name is taken.
   *
   * @param cont the container
   */
  public attachContainer(cont: kplus.Container): void {
    checkContainerName(this, cont.name);
    super.attachContainer(cont);
  }

  /**
   * Adds an init container.
   *
   * Throws if its name, image or ports are none that the API server takes.
   *
   * @param cont the container
   */
  public addInitContainer(cont: kplus.ContainerProps): kplus.Container {
    checkContainer(this, cont);
    checkContainerName(this, cont.name ?? `init-${this.initContainers.length}`);
    return super.addInitContainer(cont);
  }

  /**
   * Adds a sidecar: an init container that starts before all others and runs as long as they do (KEP-753).
   *
   * Throws if its name, image or ports are none that the API server takes.
   *
   * @param cont the container
   */
  public addSidecar(cont: kplus.ContainerProps): kplus.Container {
    return this.addInitContainer({ ...cont, restartPolicy: kplus.ContainerRestartPolicy.ALWAYS });
  }

  /**
   * Lets containers write to a path, each in a folder of its own that ends with the pod.
   *
   * Throws if the path is not absolute.
   *
   * @param path absolute path: `/tmp`
   * @param options container and size limit
   */
  public addWritablePath(path: string, options: WritablePathOptions = {}): void {
    this.hardening.addWritablePath(path, options);
  }

  /**
   * Puts a Service and an Ingress in front of the pods, and lets the ingress controller of the policy connect to them.
   *
   * @param path path of the Ingress
   * @param options Service and Ingress
   */
  public exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    const service = this.exposeViaService(options);
    this.exposure._admitIngress(service);
    return service.exposeViaIngress(path, options);
  }

  /** The pods as one end of a connection. */
  public toPeer(): Peer {
    return Peer.workload(this);
  }

  /** The account of the pods, with its namespace. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.hardening.subject();
  }

  /** @internal */
  public _toPodSpec(): kplus.k8s.PodSpec {
    return this.hardening.harden(() => super._toPodSpec());
  }
}
