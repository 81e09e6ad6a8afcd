import type * as kplus from 'cdk8s-plus-28';

/** Options of a Service in front of a workload. */
export interface ServiceExposureOptions {
  /**
   * Name of the Service.
   *
   * @default - generated from the construct path
   */
  readonly name?: string;

  /**
   * Ports of the Service.
   *
   * @default - the ports that the containers declare
   */
  readonly ports?: kplus.ServicePort[];

  /**
   * Type of the Service.
   *
   * @default kplus.ServiceType.CLUSTER_IP
   */
  readonly serviceType?: kplus.ServiceType;
}

/** Options of an Ingress in front of a workload. */
export interface IngressExposureOptions {
  /**
   * Secret with the certificate of the host.
   *
   * @default - the default certificate of the controller
   */
  readonly tlsSecret?: kplus.ISecret;

  /**
   * Path that leads to the workload.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * How the path is compared.
   *
   * @default kplus.HttpIngressPathType.PREFIX
   */
  readonly pathType?: kplus.HttpIngressPathType;

  /**
   * Name of the IngressClass.
   *
   * @default - the cluster's default
   */
  readonly className?: string;

  /**
   * Service that the Ingress leads to.
   *
   * @default - the workload's own, made if it has none
   */
  readonly service?: kplus.Service;

  /**
   * Annotations of the Ingress.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}
