import { type Fields, fields, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';

const YES = /^true$/i;

/** Annotations by which clouds are told to keep a load balancer inside, and the values that say so. */
const INTERNAL: readonly (readonly [annotation: string, value: RegExp])[] = [
  ['service.beta.kubernetes.io/aws-load-balancer-internal', /^(?!false$)./],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', /^internal$/],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', YES],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', YES],
  ['oci-network-load-balancer.oraclecloud.com/internal', YES],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', /^private$/],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', /^intranet$/],
  ['service.kubernetes.io/qcloud-loadbalancer-internal-subnetid', /./],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', YES],
  ['service.beta.kubernetes.io/do-loadbalancer-network', /^internal$/i],
  ['service.beta.kubernetes.io/scw-loadbalancer-private', YES],
  ['load-balancer.hetzner.cloud/disable-public-network', YES],
  ['yandex.cloud/load-balancer-type', /^internal$/],
];

/** Load balancers of these classes are inside unless they are asked to face the internet. */
const INSIDE_BY_DEFAULT = new Set<unknown>(['service.k8s.aws/nlb', 'eks.amazonaws.com/nlb']);

/** What the same controller was called before there were classes. */
const AWS_TYPE = 'service.beta.kubernetes.io/aws-load-balancer-type';

const AWS_SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

/**
 * Whether the load balancer of a Service has an address of the inner network only, as far as its annotations tell.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/
 */
export function isInternal({ manifest }: KubeObject): boolean {
  const annotations = fields(fields(manifest.metadata).annotations);
  const isByDefault = INSIDE_BY_DEFAULT.has(fields(manifest.spec).loadBalancerClass) || /^(?:external|nlb-ip)$/.test(textOf(annotations, AWS_TYPE));
  const isSaid = INTERNAL.some(([annotation, value]) => value.test(textOf(annotations, annotation)));
  return isSaid || (isByDefault && annotations[AWS_SCHEME] === undefined);
}

function textOf(annotations: Fields, name: string): string {
  return text(annotations[name]) ?? '';
}
