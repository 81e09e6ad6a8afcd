import * as fc from 'fast-check';
import { ByName } from '../../../src/analysis/existing/by-name';
import { Mentions } from '../../../src/analysis/services/mentions';
import { kubeObject } from '../../../src/kube/object';
import { podTemplateOf } from '../../../src/kube/pods';

const SERVICES = new ByName([
  { namespace: 'shop', name: 'api', spec: { ports: [{ port: 80 }, { port: 9090 }] } },
  { namespace: 'data', name: 'db', spec: { ports: [{ port: 5432 }] } },
  { namespace: 'data', name: 'peers', spec: { clusterIP: 'None', ports: [{ port: 7000 }] } },
].map(({ namespace, name, spec }) => kubeObject({ apiVersion: 'v1', kind: 'Service', metadata: { namespace, name }, spec })));

/** The Services that a container of a pod in the namespace shop is told of: name, port and where. */
function mentionsOf(container: object, services = SERVICES): string[] {
  const pod = podTemplateOf(kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace: 'shop', name: 'web' }, spec: { containers: [{ name: 'web', ...container }] } }));
  return new Mentions(services).in(pod!).map(({ service, port, path }) => `${service.reference.name}:${port ?? '*'} ${path}`);
}

/** What a value of an environment variable tells of. */
const told = (value: string, name = 'X'): string[] => mentionsOf({ env: [{ name, value }] }).map(mention => mention.split(' ')[0]!);

test.each([
  ['http://api', 'api:*'], ['http://api/path', 'api:*'], ['http://api:80', 'api:80'], ['https://api.shop:8443/x?y=z', 'api:8443'], ['grpc://api.shop.svc', 'api:*'],
  ['http://api.shop.svc.cluster.local:80', 'api:80'], ['postgres://user@db.data:5432/shop', 'db:5432'], ['redis+tls://db.data', 'db:*'],
  ['api:80', 'api:80'], ['api.shop:9090', 'api:9090'], ['db.data:5432', 'db:5432'], ['db.data.svc', 'db:*'], ['db.data.svc.cluster.local', 'db:*'],
  ['peers.data:7000', 'peers:7000'], ['http://node-0.peers.data', 'peers:*'], ['node-0.peers.data.svc:7000', 'peers:7000'],
  ['--upstream=api:80', 'api:80'], ['tcp(db.data:5432)', 'db:5432'], ['"http://api"', 'api:*'], ['x,api:80,y', 'api:80'],
])('%s is a name of %s', (value, service) => {
  expect(told(value)).toEqual([service]);
});

test.each([
  ['a word', 'api'], ['an image', 'registry.example/api:80'], ['a tag', 'api:latest'], ['a port that the Service does not have', 'api:81'],
  ['a Service of another namespace', 'http://db'], ['a part of a longer name', 'http://api.shop.example.com'], ['a part of a word', 'http://my-api'],
  ['a part of a path', '/api:80/'], ['the user before a host', 'api:80@example.com'], ['a variable', '$api:80'], ['a pod of a Service that has an address', 'http://node-0.db.data'],
  ['too deep a name', 'http://a.b.peers.data'], ['capitals', 'HTTP://API'], ['nothing', ''],
])('%s is none: %s', (_, value) => {
  expect(told(value)).toEqual([]);
});

test.each(['API_HOST', 'host', 'DB_ADDR', 'SERVER', 'upstream_url', 'METRICS_ENDPOINT'])('a lone name is one where %s says that it is', name => {
  expect(told('db.data', name)).toEqual(['db:*']);
});

test.each(['HOSTED', 'ADDRESSEE', 'MODE'])('a lone name is none where %s does not say so', name => {
  expect(told('db.data', name)).toEqual([]);
});

test('each Service is told of once, where it is first named', () => {
  expect(mentionsOf({
    env: [{ name: 'A', value: 'http://api:80 http://db.data' }, { name: 'B', value: 'http://api:9090' }],
    args: ['http://db.data'],
    livenessProbe: { httpGet: { host: 'peers.data' } },
    startupProbe: { exec: { command: ['curl', 'http://peers.data'] } },
  })).toEqual(['api:80 spec.containers[0].env[0].value', 'db:* spec.containers[0].env[0].value', 'peers:* spec.containers[0].livenessProbe.httpGet.host']);
});

test('values that are no text tell of nothing', () => {
  expect(mentionsOf({ env: [{ name: 'A', value: 80 }, null, 'api', { valueFrom: {} }], args: 'http://api', command: [80, null] })).toEqual([]);
});

test('nothing is told of where there are no Services', () => {
  expect(mentionsOf({ env: [{ name: 'A', value: 'http://api' }] }, new ByName([]))).toEqual([]);
});

const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,6}[a-z0-9])?$/);

test('a URL tells of the Service that its host names, and of no other', () => {
  fc.assert(fc.property(fc.oneof(name, fc.constantFrom('api', 'db', 'peers')), fc.oneof(name, fc.constantFrom('shop', 'data')), fc.constantFrom('', '.svc', '.svc.cluster.local'), fc.option(fc.integer({ min: 1, max: 65535 })), (service, namespace, suffix, port) => {
    const found = told(`http://${service}.${namespace}${suffix}${port === null ? '' : `:${port}`}/`);
    const known = ['api.shop', 'db.data', 'peers.data'].includes(`${service}.${namespace}`);
    expect(found).toEqual(known ? [`${service}:${port ?? '*'}`] : []);
  }));
});

test('any text is read', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'api', '.', ':', '-', '/', '@', '8', ' ', '$', 'http://'), maxLength: 4000 }), value => {
    expect(told(value).every(service => service.startsWith('api:'))).toBe(true);
  }));
});
