import { noDanglingRoute } from '../../../../src/checks/rules/correctness/no-dangling-route';
import { testRule } from '../../rule-bench';

const route = (rules: string, kind = 'HTTPRoute') => `apiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: { name: web, namespace: shop }\nspec: { rules: ${rules} }\n---\n`;
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ port: 80 }] }';

testRule(noDanglingRoute, {
  accepts: {
    'a Service and its port': route('[{ backendRefs: [{ name: web, port: 80 }] }]') + SERVICE,
    'a Service of another namespace that is there': `${route('[{ backendRefs: [{ name: api, namespace: blog, port: 80 }] }]')}apiVersion: v1\nkind: Service\nmetadata: { name: api, namespace: blog }\nspec: { ports: [{ port: 80 }] }`,
    'something else than a Service': route('[{ backendRefs: [{ group: multicluster.x-k8s.io, kind: ServiceImport, name: web, port: 80 }] }]'),
    'no backend': route('[{ filters: [{ type: RequestRedirect }] }]'),
  },
  rejects: {
    'a Service of another name': [route('[{ backendRefs: [{ name: wbe, port: 80 }] }]', 'GRPCRoute') + SERVICE, 'spec.rules[0].backendRefs[0].name'],
    'another port': [route('[{ backendRefs: [{ name: web, port: 8080 }] }]', 'TCPRoute') + SERVICE, 'spec.rules[0].backendRefs[0].port'],
    'a Service that is in the namespace of the route only': [route('[{ backendRefs: [{ name: web, namespace: blog, port: 80 }] }]') + SERVICE, 'spec.rules[0].backendRefs[0].name'],
    'a mirror of a rule': [
      route('[{ filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: wbe, port: 80 } } }] }]') + SERVICE, 'spec.rules[0].filters[0].requestMirror.backendRef.name',
    ],
    'a mirror of a backend': [
      route('[{ backendRefs: [{ name: web, port: 80, filters: [{ requestMirror: { backendRef: { name: wbe, port: 80 } } }] }] }]') + SERVICE,
      'spec.rules[0].backendRefs[0].filters[0].requestMirror.backendRef.name',
    ],
  },
});
