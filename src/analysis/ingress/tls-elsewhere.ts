import { fields, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';

/** Annotations by which load balancers and controllers are told to speak TLS without an entry of `spec.tls`, and the values that do so. */
const ANNOTATIONS: readonly (readonly [annotation: RegExp, value: RegExp])[] = [
  [/^alb\.ingress\.kubernetes\.io\/certificate-arn$/, /./],
  [/^alb\.ingress\.kubernetes\.io\/listen-ports$/, /HTTPS/],
  // The listeners of a group are set by any of its members.
  [/^alb\.ingress\.kubernetes\.io\/group\.name$/, /./],
  [/^networking\.gke\.io\/managed-certificates$/, /./],
  [/^ingress\.gcp\.kubernetes\.io\/pre-shared-cert$/, /./],
  [/^appgw\.ingress\.kubernetes\.io\/appgw-ssl-certificate$/, /./],
  [/^route\.openshift\.io\/termination$/, /^(?:edge|passthrough|reencrypt)$/],
  [/^traefik\.ingress\.kubernetes\.io\/router\.tls(?:\.certresolver)?$/, /^(?!false$)./],
  [/^traefik\.ingress\.kubernetes\.io\/router\.entrypoints$/, /websecure/],
  [/\/ssl-passthrough$/, /^true$/i],
];

/** Whether TLS of an Ingress ends before its controller, or behind it. */
export function endsTlsElsewhere({ manifest }: KubeObject): boolean {
  const annotations = Object.entries(fields(fields(manifest.metadata).annotations));
  return annotations.some(([key, value]) => ANNOTATIONS.some(([name, meant]) => name.test(key) && meant.test(text(value) ?? '')));
}
