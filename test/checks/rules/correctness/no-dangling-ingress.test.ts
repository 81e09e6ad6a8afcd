import { noDanglingIngress } from '../../../../src/checks/rules/correctness/no-dangling-ingress';
import { testRule } from '../../rule-bench';

const ingress = (spec: string, metadata = '{ name: web, namespace: shop }') => `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: ${metadata}\nspec: ${spec}\n---\n`;
const paths = (backend: string) => `{ rules: [{ http: { paths: [{ path: /, backend: ${backend} }] } }] }`;
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ name: http, port: 80 }] }';
const AT = 'spec.rules[0].http.paths[0].backend';

testRule(noDanglingIngress, {
  accepts: {
    'a port by its number': ingress(paths('{ service: { name: web, port: { number: 80 } } }')) + SERVICE,
    'a port by its name': ingress(paths('{ service: { name: web, port: { name: http } } }')) + SERVICE,
    'the form of the beta versions': (ingress(paths('{ serviceName: web, servicePort: 80 }')) + SERVICE).replace('networking.k8s.io/v1', 'networking.k8s.io/v1beta1'),
    'something else than a Service': ingress('{ defaultBackend: { resource: { kind: Bucket, name: static } } }'),
    'any port of a name elsewhere':
      `${ingress('{ defaultBackend: { service: { name: shop, port: { number: 443 } } } }')}apiVersion: v1\nkind: Service\nmetadata: { name: shop, namespace: shop }\nspec: { type: ExternalName }`,
    'an action that an annotation describes': ingress(
      paths('{ service: { name: redirect, port: { name: use-annotation } } }'), '{ name: web, annotations: { alb.ingress.kubernetes.io/actions.redirect: "{}" } }',
    ),
  },
  rejects: {
    'a Service of another name': [ingress(paths('{ service: { name: wbe, port: { number: 80 } } }')) + SERVICE, `${AT}.service.name`],
    'a Service in another namespace': [ingress(paths('{ service: { name: web, port: { number: 80 } } }'), '{ name: web, namespace: blog }') + SERVICE, `${AT}.service.name`],
    'another number': [ingress(paths('{ service: { name: web, port: { number: 8080 } } }')) + SERVICE, `${AT}.service.port.number`],
    'another port name': [ingress(paths('{ service: { name: web, port: { name: https } } }')) + SERVICE, `${AT}.service.port.name`],
    'the default': [ingress('{ defaultBackend: { service: { name: wbe, port: { number: 80 } } } }') + SERVICE, 'spec.defaultBackend.service.name'],
    'the form of a version that is gone': [
      (ingress(paths('{ serviceName: wbe, servicePort: 80 }')) + SERVICE).replace('networking.k8s.io/v1', 'extensions/v1beta1'), `${AT}.serviceName`,
    ],
  },
});

describe('with objects that others make', () => {
  testRule(noDanglingIngress, {
    policy: 'externals: [Service/shop/web]',
    accepts: { 'a Service that others make': ingress(paths('{ service: { name: web, port: { number: 1 } } }')) },
    rejects: { 'a Service that nobody makes': [ingress(paths('{ service: { name: api, port: { number: 1 } } }')), `${AT}.service.name`] },
  });
});
