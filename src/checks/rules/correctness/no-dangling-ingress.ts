import { ByName } from '../../../analysis/existing/by-name';
import { type Backend, lackOfBackend } from '../../../analysis/services/backend';
import { ingressBackends } from '../../../analysis/services/ingress-backends';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { setRule } from '../../rule';

export const noDanglingIngress = setRule({
  id: 'no-dangling-ingress',
  title: 'Ingresses lead to Services that are there',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-linter:dangling-ingress', 'kube-score:ingress-targets-service', 'kubescape:C-0298'],
  why: 'Whoever calls gets an error; whoever may make a Service of that name gets the calls.',
  fix: 'Name a Service of the same namespace and one of its ports, or list the Service in `externals` of the policy.',
  whenNotTo: 'The Service is made by an operator, or by manifests that were not checked together with these.',
  bad: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: wbe, port: { number: 80 } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }] }`,
  good: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }] }`,

  *check(facts) {
    const services = new ByName(facts.ofKind('Service'));
    for (const object of [...facts.ofKind('Ingress.networking.k8s.io'), ...facts.ofKind('Ingress.extensions')]) {
      for (const backend of ingressBackends(object)) {
        const lack = isAction(backend, object) ? undefined : lackOfBackend(backend, services, facts.context.policy);
        if (lack) {
          yield { object, ...lack };
        }
      }
    }
  },
});

/** Some controllers take the name of one of their annotations for a backend. */
function isAction({ name }: Backend, { manifest }: KubeObject): boolean {
  return Object.keys(fields(fields(manifest.metadata).annotations)).some(key => key.endsWith(`/actions.${name}`));
}
