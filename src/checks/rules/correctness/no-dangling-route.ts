import { ByName } from '../../../analysis/existing/by-name';
import { lackOfBackend } from '../../../analysis/services/backend';
import { routeBackends } from '../../../analysis/services/route-backends';
import { Severity } from '../../../findings/severity';
import { setRule } from '../../rule';

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map(kind => `${kind}.gateway.networking.k8s.io`);

export const noDanglingRoute = setRule({
  id: 'no-dangling-route',
  title: 'Routes lead to Services that are there',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kubescape:C-0302'],
  why: 'Whoever calls gets an error; whoever may make a Service of that name gets the calls.',
  fix: 'Name a Service and one of its ports in `backendRefs`, or list the Service in `externals` of the policy.',
  whenNotTo: 'The Service is made by an operator, or by manifests that were not checked together with these.',
  bad: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec: { rules: [{ backendRefs: [{ name: wbe, port: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }] }`,
  good: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec: { rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { ports: [{ port: 80 }] }`,

  *check(facts) {
    const services = new ByName(facts.ofKind('Service'));
    for (const object of ROUTES.flatMap(kind => facts.ofKind(kind))) {
      for (const backend of routeBackends(object)) {
        const lack = lackOfBackend(backend, services, facts.context.policy);
        if (lack) {
          yield { object, ...lack };
        }
      }
    }
  },
});
