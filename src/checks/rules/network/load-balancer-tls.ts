import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { type Fields, fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const ID = 'load-balancer-tls';

/** Annotations by which load balancers of clouds get a certificate. */
const KNOWN = [
  'service.beta.kubernetes.io/aws-load-balancer-ssl-cert', 'service.beta.kubernetes.io/oci-load-balancer-tls-secret',
  'service.beta.kubernetes.io/do-loadbalancer-certificate-id', 'service.beta.kubernetes.io/do-loadbalancer-certificate-name',
  'service.beta.kubernetes.io/do-loadbalancer-tls-passthrough', 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-cert-id',
  'service.beta.kubernetes.io/scw-loadbalancer-certificate-ids', 'load-balancer.hetzner.cloud/http-certificates',
  'service.kubernetes.io/qcloud-loadbalancer-tls', 'loadbalancer.openstack.org/default-tls-container-ref',
];

/** Protocols above TLS, which the pods speak themselves. */
const ENCRYPTED = new Set<unknown>(['https', 'tls', 'ssl', 'wss', 'kubernetes.io/wss', 'ldaps', 'imaps', 'amqps', 'mqtts', 'ssh']);

const options = record({ annotations: optional(described('Annotations that give the load balancer its certificate; by default those of the big clouds.', listOf(string))) });

export const loadBalancerTls = objectRule({
  id: ID,
  title: 'Load balancers speak TLS',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [nsa.encryption, attack.adversaryInTheMiddle],
  knownAs: ['kubescape:C-0231', 'kubescape:C-0245', 'kyverno:require-encryption-aws-loadbalancers'],
  why: 'What goes to a load balancer crosses networks of others: without TLS they read it and change it.',
  fix: 'Set the annotation of the cloud that names a certificate, or serve TLS from the pods on a port with `appProtocol: https`.',
  whenNotTo: 'A protocol that is encrypted by itself under another name.',
  bad: example(''),
  good: example(', annotations: { service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "arn:aws:acm:eu-central-1:111122223333:certificate/web" }'),
  options,
  examplePolicy: `rules: { ${ID}: {} }`,
  kinds: ['Service'],

  *check({ manifest }, { policy }) {
    const { type, ports } = fields(manifest.spec);
    const annotations = fields(fields(manifest.metadata).annotations);
    const wanted = optionsOf(ID, options, policy)?.annotations ?? KNOWN;
    if (type === 'LoadBalancer' && !wanted.some(name => annotations[name]) && !list(ports).map(fields).some(isEncrypted)) {
      yield { path: 'metadata.annotations', found: 'without a certificate', expected: 'an annotation that names one, or a port of the pods that speaks TLS' };
    }
  },
});

function isEncrypted({ port, name, appProtocol }: Fields): boolean {
  return ENCRYPTED.has(appProtocol ?? name) || (appProtocol === undefined && port === 443) || (typeof name === 'string' && /^(?:https|tls)-/.test(name));
}

function example(annotations: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata: { name: web${annotations} }\nspec: { type: LoadBalancer, ports: [{ port: 80 }] }`;
}
