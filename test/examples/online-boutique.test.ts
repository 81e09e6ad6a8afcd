import * as fs from 'node:fs';
import * as path from 'node:path';
import { type NetworkFacts, networkOf } from '../../src/analysis/network/network-facts';
import { type End, isEndpoint } from '../../src/analysis/network/side';
import { fields, list } from '../../src/kube/fields';
import { kubeObject } from '../../src/kube/object';
import { accountOf, nameOf, podsOf } from './promises';
import { EXAMPLES, type ExampleRun, runExample } from './run-example';

/** Who calls whom, by the pods' own ports: the call graph of Online Boutique, its Redis, and one CronJob that talks to the API server. */
const CALLS = [
  'cartservice -> redis-cart TCP 6379',
  'checkoutservice -> cartservice TCP 7070',
  'checkoutservice -> currencyservice TCP 7000',
  'checkoutservice -> emailservice TCP 8080',
  'checkoutservice -> paymentservice TCP 50051',
  'checkoutservice -> productcatalogservice TCP 3550',
  'checkoutservice -> shippingservice TCP 50051',
  'frontend -> adservice TCP 9555',
  'frontend -> cartservice TCP 7070',
  'frontend -> checkoutservice TCP 5050',
  'frontend -> currencyservice TCP 7000',
  'frontend -> productcatalogservice TCP 3550',
  'frontend -> recommendationservice TCP 8080',
  'frontend -> shippingservice TCP 50051',
  'frontend -> shoppingassistantservice TCP 8080',
  'loadgenerator -> frontend TCP 8080',
  'recommendationservice -> productcatalogservice TCP 3550',
  'refresh -> 10.96.0.1/32, 192.0.2.10/32 TCP 443,6443',
];

const WORKLOADS = [...new Set(CALLS.flatMap(call => [/^\S+/.exec(call)![0], /-> ([a-z-]+) /.exec(call)?.[1] ?? []].flat()))].sort();

let boutique: ExampleRun;
beforeAll(() => {
  boutique = runExample('online-boutique/main');
});

/** The name that the workload has in its chart: `frontend` of `storefront-frontend-c866e4c8`. */
function shortName(name: string, namespace: string): string {
  return name.replace(new RegExp(`^${namespace}-`), '').replace(/-c[0-9a-f]{7}$/, '');
}

function endName(end: End): string {
  return isEndpoint(end) ? shortName(end.object.reference.name, end.namespace) : end.toString();
}

function connectionsIn(network: NetworkFacts): string[] {
  return [...network.connections()].map(({ from, to, ports }) => `${endName(from)} -> ${endName(to)} ${ports.toString()}`).sort();
}

/** The connections between the boutique and a pod of the cluster beside it, which no policy isolates. */
function connectionsWith(namespace: string, name: string, labels: Record<string, string>): string[] {
  const pod = kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: { containers: [{ name }] } });
  return connectionsIn(networkOf([...boutique.objects, pod])).filter(each => each.includes(name) && !each.includes('0.0.0.0/0'));
}

describe('connections', () => {
  test('that the policies let pass are those of the call graph, and no other', () => {
    expect(connectionsIn(networkOf(boutique.objects))).toEqual(CALLS);
  });

  test('to DNS are open to every workload', () => {
    expect(connectionsWith('kube-system', 'dns', { 'k8s-app': 'kube-dns' })).toEqual(WORKLOADS.map(name => `${name} -> dns TCP 53; UDP 53`));
  });

  test.each([['kube-system', { 'k8s-app': 'other' }], ['elsewhere', { 'k8s-app': 'kube-dns' }], ['ingress', {}]])('with other pods of namespace %s with labels %j are none', (namespace, labels) => {
    expect(connectionsWith(namespace, 'stranger', labels)).toEqual([]);
  });

  test('from the ingress controller lead to the frontend alone', () => {
    expect(connectionsWith('ingress', 'controller', { 'app.kubernetes.io/name': 'ingress-controller' })).toEqual(['controller -> frontend TCP 8080']);
  });

  test('are what each pod is told of by its environment', () => {
    const services = new Map(boutique.objects.filter(({ reference }) => reference.kind === 'Service').map(({ reference }) => [`${reference.name}.${reference.namespace}`, reference.name]));
    const told = podsOf(boutique.objects).flatMap(pod => pod.containers.flatMap(({ spec }) => list(spec.env).map(fields).flatMap(({ value }) => {
      const service = services.get(String(value).replace(/:\d+$/, ''));
      return service === undefined ? [] : [`${shortName(pod.object.reference.name, pod.object.reference.namespace!)} -> ${service}`];
    })));
    expect([...new Set(told)].sort()).toEqual(CALLS.filter(call => !call.startsWith('refresh')).map(call => call.replace(/ TCP.*/, '')));
  });
});

describe('access', () => {
  test('is granted to one pod: it may get and patch one ConfigMap by name', () => {
    const bindings = boutique.objects.filter(({ reference }) => /RoleBinding$/.test(reference.kind));
    expect(bindings.map(({ reference }) => `${reference.kind} in ${reference.namespace}`)).toEqual(['RoleBinding in catalog']);
    const roles = boutique.objects.filter(({ reference }) => /Role$/.test(reference.kind));
    expect(roles.map(({ manifest }) => manifest.rules)).toEqual([[
      { apiGroups: [''], resources: ['configmaps'], resourceNames: ['catalog-status'], verbs: ['get', 'patch'] },
    ]]);
  });

  test('is the only reason for a token', () => {
    const withToken = podsOf(boutique.objects).filter(pod => pod.spec.automountServiceAccountToken !== false);
    const [subject] = boutique.objects.filter(({ reference }) => reference.kind === 'RoleBinding').flatMap(({ manifest }) => list(manifest.subjects).map(fields));
    expect(withToken.map(accountOf)).toEqual([`ServiceAccount catalog/${String(subject!.name)}`]);
    expect(withToken.map(nameOf)).toEqual([expect.stringMatching(/^CronJob catalog\/catalog-refresh-/)]);
  });
});

test('images are the ones of the lock, all of it', () => {
  const lock = fs.readFileSync(path.join(EXAMPLES, 'online-boutique', 'images.lock.yaml'), 'utf8');
  const locked = [...lock.matchAll(/image: (\S+)/g)].map(([, image]) => image!);
  const used = podsOf(boutique.objects).flatMap(({ containers }) => containers.map(({ spec }) => spec.image));
  expect([...new Set(used)].sort()).toEqual(locked.sort());
});

test('no value of a secret is in the output', () => {
  expect(boutique.objects.filter(({ reference }) => reference.kind === 'Secret')).toEqual([]);
});

describe('the audit trail', () => {
  const section = (title: string): string[] => boutique.printed.split(`## ${title}\n`)[1]!.split('\n## ')[0]!.split('\n').filter(line => /^\| (?!-|Resource|From|Workload)/.test(line));

  test('tells of one accepted finding, with its reason and its owner, and of no other finding', () => {
    expect(boutique.printed).toMatch(/^0 findings, 1 waived; 86 resources judged by \d+ rules\.$/m);
    expect(section('Accepted findings')).toEqual([
      '| Deployment checkout/emailservice, container server | no-secret-env | medium | the mail library takes its password from the environment alone | checkout team |  |',
    ]);
  });

  test('gives a reason for each connection and each grant', () => {
    const rows = [...section('Connections'), ...section('Grants')].map(row => row.split(' | '));
    expect(rows).toHaveLength(23);
    expect(rows.filter(([, , , reason]) => !reason?.trim())).toEqual([]);
  });

  test('is the same as the last one that somebody looked at', () => {
    expect(boutique.printed.replace(/by \d+ rules/, 'by all rules')).toMatchSnapshot();
  });
});

test.each(['catalog', 'checkout', 'data', 'load', 'storefront'])('%s.k8s.yaml is the same text as the last one that somebody looked at', chart => {
  expect(boutique.files[`${chart}.k8s.yaml`]).toMatchSnapshot();
});
