import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, ExistingSecret, Findings, Policy } from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { ofKind, one, specOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

const CONTROLLER = 'ingressController: { namespace: ingress, labels: { app: nginx } }';

function shop(policy = '', ports: kplus.ContainerPort[] = [{ number: 8080 }]): { readonly app: App; readonly web: Deployment } {
  const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`) });
  return { app, web: new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: IMAGE, ports }] }) };
}

const portsOf = (app: App): readonly unknown[] => list(specOf(one(app, 'Service')).ports);

/** Who may connect to the workload, by its policy. */
function admitted(app: App): Fields[] {
  const policies = ofKind(app, 'NetworkPolicy').filter(policy => String(fields(policy.metadata).name).includes('ingress'));
  return policies.flatMap(policy => list(specOf(policy).ingress).map(fields));
}

const FROM_CONTROLLER = [{
  from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } }, podSelector: { matchLabels: { app: 'nginx' } } }],
  ports: [{ port: 8080, protocol: 'TCP' }],
}];

describe('viaService', () => {
  test('makes a Service of the cluster for the ports of the containers, in the namespace of the workload', () => {
    const { app, web } = shop();
    web.exposure.viaService();
    expect(one(app, 'Service')).toMatchObject({ metadata: { namespace: 'shop' }, spec: { type: 'ClusterIP' } });
    expect(portsOf(app)).toEqual([{ port: 8080, targetPort: 8080 }]);
  });

  test('names ports as soon as there are two, and keeps names and protocols', () => {
    const { app, web } = shop('', [{ number: 8080, name: 'http' }, { number: 53, protocol: kplus.Protocol.UDP }]);
    web.exposure.viaService();
    expect(portsOf(app)).toEqual([{ name: 'http', port: 8080, targetPort: 8080 }, { name: 'udp-53', port: 53, protocol: 'UDP', targetPort: 53 }]);
  });

  test('selects the pods of the workload', () => {
    const { app, web } = shop();
    web.exposure.viaService();
    expect(specOf(one(app, 'Service')).selector).toEqual(fields(specOf(one(app, 'Deployment')).selector).matchLabels);
  });

  test('lets nobody connect: that is declared', () => {
    const { app, web } = shop(CONTROLLER);
    web.exposure.viaService();
    expect(admitted(app)).toEqual([]);
  });

  test('takes name, ports and type', () => {
    const { app, web } = shop();
    web.exposure.viaService({ name: 'web', ports: [{ port: 80, targetPort: 8080 }], serviceType: kplus.ServiceType.LOAD_BALANCER });
    expect(one(app, 'Service')).toMatchObject({ metadata: { name: 'web' }, spec: { type: 'LoadBalancer', ports: [{ port: 80, targetPort: 8080 }] } });
  });

  test('may be called again with another name, not with the same', () => {
    const { app, web } = shop();
    web.exposure.viaService();
    web.exposure.viaService({ name: 'also' });
    expect(ofKind(app, 'Service')).toHaveLength(2);
    expect(() => web.exposure.viaService()).toThrow('Deployment shop/web: the name of its Service is the generated one again, expected another `name` for each');
    expect(() => web.exposure.viaService({ name: 'also' })).toThrow('Deployment shop/web: the name of its Service is also again, expected another `name` for each');
  });

  test('wants ports where the containers declare none', () => {
    const { web } = shop('', []);
    expect(() => web.exposure.viaService()).toThrow('Deployment shop/web: the ports of its Service are unknown, expected `ports`, or containers that declare theirs');
  });
});

describe('viaIngress', () => {
  test('makes an Ingress with TLS, and a Service if there is none', () => {
    const { app, web } = shop();
    web.exposure.viaIngress('shop.example.com', { className: 'nginx', tlsSecret: ExistingSecret.fromName(web, 'Tls', 'shop-tls'), annotations: { a: 'b' } });
    const service = String(fields(one(app, 'Service').metadata).name);
    expect(one(app, 'Ingress')).toMatchObject({
      metadata: { namespace: 'shop', annotations: { a: 'b' } },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }],
        rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: service, port: { number: 8080 } } } }] } }],
      },
    });
  });

  test('leads to the Service that there is', () => {
    const { app, web } = shop();
    web.exposure.viaService();
    web.exposure.viaIngress('a.example.com');
    web.exposure.viaIngress('*.b.example.com', { path: '/x', pathType: kplus.HttpIngressPathType.EXACT });
    expect([ofKind(app, 'Service').length, ofKind(app, 'Ingress').length]).toEqual([1, 2]);
  });

  test('lets the ingress controller of the policy connect, at the ports of the pods', () => {
    const { app, web } = shop(CONTROLLER);
    const service = web.exposure.viaService({ ports: [{ port: 80, targetPort: 8080 }] });
    web.exposure.viaIngress('shop.example.com', { service });
    expect(admitted(app)).toEqual(FROM_CONTROLLER);
    Findings.of(app).ofRule('reachable-backend').expectNone();
  });

  test('lets nobody connect where the policy names no controller, which is a finding', () => {
    const { app, web } = shop();
    web.exposure.viaIngress('shop.example.com');
    expect(admitted(app)).toEqual([]);
    Findings.of(app).expectRule('reachable-backend');
  });

  test.each(['https://shop.example.com', 'Shop.example.com', 'shop_example', '*', ''])('wants a host that is one: not %s', host => {
    const { app, web } = shop();
    expect(() => web.exposure.viaIngress(host)).toThrow(/^Deployment shop\/web: the host of its Ingress is ".*", expected a name such as shop\.example\.com/);
    expect(ofKind(app, 'Service')).toEqual([]);
  });
});

describe('the methods of cdk8s-plus', () => {
  test('exposeViaIngress lets the controller connect too', () => {
    const { app, web } = shop(CONTROLLER);
    web.exposeViaIngress('/');
    expect(admitted(app)).toEqual(FROM_CONTROLLER);
  });

  test('exposeViaService makes what cdk8s-plus makes, and lets nobody connect', () => {
    const { app, web } = shop(CONTROLLER);
    web.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });
    expect(portsOf(app)).toEqual([{ port: 80, targetPort: 8080 }]);
    expect(admitted(app)).toEqual([]);
  });
});
