import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { serviceSelector } from '../../../analysis/selection/service-selector';
import { isIngressController } from '../../../analysis/services/ingress-controllers';
import { openingOf } from '../../../analysis/services/opening';
import { Severity } from '../../../findings/severity';
import type { PolicyRecord } from '../../../intent/policy/policy-record';
import { fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import type { PodTemplate } from '../../../kube/pods';
import { labelsOf } from '../../../kube/selector';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { setRule } from '../../rule';

export const noOpenLoadBalancer = setRule({
  id: 'no-open-load-balancer',
  title: 'Load balancers let in whom they are for',
  severity: Severity.MEDIUM,
  controls: [nsa.networkPolicies, owasp.segmentation, attack.remoteServices],
  knownAs: ['kube-linter:exposed-services', 'kyverno:restrict-loadbalancer', 'gatekeeper:K8sBlockLoadBalancer'],
  why: 'A Service of this type gets a public address of its own in most clouds, past the one way in that has TLS, a log and a firewall.',
  fix: 'Set `spec.type` to `ClusterIP` and expose the Service through an Ingress or a Gateway; or set `loadBalancerSourceRanges`, or the annotation for an internal load balancer.',
  whenNotTo: 'The one way in itself: pods whose account writes the status of Ingresses or Gateways are taken for it, and so are those of `ingressController` in the policy.',
  bad: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: LoadBalancer, ports: [{ port: 443 }] }',
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: LoadBalancer, ports: [{ port: 443 }], loadBalancerSourceRanges: [203.0.113.0/24] }',

  *check(facts) {
    const balancers = facts.ofKind('Service').filter(isOpen);
    const homes = balancers.length > 0 ? homesOfControllers(facts) : new Set();
    for (const object of balancers) {
      if (!homes.has(object.reference.namespace) && !isWayIn(object, facts)) {
        yield { object, path: 'spec.type', found: 'LoadBalancer, for every address', expected: 'ClusterIP, or an internal or limited load balancer', cause: 'spec.type' };
      }
    }
  },
});

function isOpen(service: KubeObject): boolean {
  return fields(service.manifest.spec).type === 'LoadBalancer' && openingOf(service)?.path === 'spec.type';
}

/** The namespaces of ingress controllers: some keep the pods that carry the traffic apart from those that tell them where. */
function homesOfControllers({ access, pods }: Facts): ReadonlySet<unknown> {
  return new Set(pods.filter(pod => isIngressController(pod, access)).flatMap(({ object }) => object.reference.namespace ?? []));
}

/** Whether an ingress controller is behind a Service. */
function isWayIn(service: KubeObject, { access, context, pods }: Facts): boolean {
  const { namespace } = service.reference;
  const selector = serviceSelector(service);
  const behind = selector ? LabelledPods.of(pods).selectedBy(selector, namespace) : [];
  return behind.some(pod => isNamed(pod, context.policy) || isIngressController(pod, access));
}

function isNamed({ object, metadata }: PodTemplate, { ingressController, namespace }: PolicyRecord): boolean {
  const labels = labelsOf(metadata.labels);
  return ingressController !== undefined && ingressController.namespace === (object.reference.namespace ?? namespace)
    && [...ingressController.labels ?? []].every(([key, value]) => labels[key] === value);
}
