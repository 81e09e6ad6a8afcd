import { ingressControllers } from '../../../src/analysis/declared/ingress-controller';
import { TierCrossings } from '../../../src/analysis/declared/tier-crossings';
import { Tiers } from '../../../src/analysis/declared/tiers';
import { nameOf, virtualPodOf, virtualPods } from '../../../src/analysis/declared/virtual-pods';
import { networkOf } from '../../../src/analysis/network/network-facts';
import { NO_POLICY } from '../../../src/intent/policy/policy-record';
import { ZONE_LABEL } from '../../../src/intent/zone';
import { readObjects } from '../../../src/kube/read/objects';
import { display } from '../../../src/kube/reference';
import { all, namespaced, pod, policy } from '../../checks/network-bench';
import { policyOf } from '../../checks/rule-bench';
import { connection, intentOf } from './declared-bench';

const ZONES = new Map([['public', ['internal']], ['internal', ['data']], ['data', []], ['partners', []]]);

/** The zones of namespaces: as labels, and as they were declared. */
function tiersOf(yaml: string, declared: Record<string, string> = {}): Tiers {
  return new Tiers(intentOf({ zones: ZONES, namespaceZones: new Map(Object.entries(declared)) }), readObjects(yaml).objects.filter(({ reference }) => reference.kind === 'Namespace'));
}

describe('the zone of a pod', () => {
  const zoneOf = (yaml: string, declared: Record<string, string> = {}): string | undefined => tiersOf(yaml, declared).of(networkOf(readObjects(yaml).objects).endpoints[0]!);

  test.each([
    ['is the label of its namespace', all(namespaced('shop', `{ ${ZONE_LABEL}: public }`), pod('web')), {}, 'public'],
    ['is the label before what was declared', all(namespaced('shop', `{ ${ZONE_LABEL}: public }`), pod('web')), { shop: 'data' }, 'public'],
    ['is what was declared, where the namespace has no label', all(namespaced('shop'), pod('web')), { shop: 'data' }, 'data'],
    ['is what was declared, where others make the namespace', pod('web'), { shop: 'data' }, 'data'],
    ['is none, where nobody says', pod('web'), { other: 'data' }, undefined],
  ])('%s', (_, yaml, declared, zone) => {
    expect(zoneOf(yaml, declared)).toBe(zone);
  });
});

test.each([
  ['itself', 'data', 'data', true], ['what it may', 'public', 'internal', true], ['not what only the next may', 'public', 'data', false],
  ['not back', 'internal', 'public', false], ['nothing, if nobody knows it', 'unknown', 'data', false],
])('a zone reaches %s', (_, from, to, may) => {
  expect(tiersOf('').mayReach(from, to)).toBe(may);
});

test.each([['public', false], ['internal', true], ['data', true], ['partners', false], ['unknown', false]])('that %s is inside is %s', (zone, isInside) => {
  expect(tiersOf('').isInside(zone)).toBe(isInside);
});

describe('crossings', () => {
  const NAMESPACES = all(...['public', 'internal', 'data'].map(zone => namespaced(zone, `{ ${ZONE_LABEL}: ${zone} }`)), namespaced('tools'));

  /** A policy that lets pods of a namespace into another. */
  const into = (to: string, from: string): string => policy(`podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${from} } } }], ports: [{ port: 80 }] }]`, `into-${to}`, to);

  const closed = (...open: readonly string[]): string[] => ['public', 'internal', 'data', 'tools'].filter(name => !open.includes(name)).map(name => policy('podSelector: {}, policyTypes: [Ingress]', 'deny', name));

  const found = (...policies: readonly string[]): string[] => {
    const yaml = all(NAMESPACES, ...['public', 'internal', 'data', 'tools'].map(name => pod(name, '{}', name)), ...policies);
    const crossings = new TierCrossings(networkOf(readObjects(yaml).objects), tiersOf(yaml), () => false);
    return [...crossings.all()].map(({ from, over, to, owner }) => `${[from, ...over, to].map(each => each.namespace).join(' > ')} (${owner.namespace})`);
  };

  test('are none where zones reach what they may', () => {
    expect(found(into('internal', 'public'), into('data', 'internal'), ...closed('internal', 'data'))).toEqual([]);
  });

  test('are ways into zones that must not be reached, by the policy that opens them', () => {
    expect(found(into('data', 'public'), ...closed('data'))).toEqual(['public > data (data)']);
  });

  test('lead over pods of no zone', () => {
    expect(found(into('tools', 'public'), into('data', 'tools'), ...closed('tools', 'data'))).toEqual(['public > tools > data (data)']);
  });

  test('are left to the rules about isolation where no policy has a say', () => {
    expect(found()).toEqual([]);
  });
});

describe('pods that are in no manifest', () => {
  const CONTROLLER = policyOf('ingressController: { namespace: ingress, labels: { app: nginx } }');

  test('stand for the ingress controller and for the ends of connections, each once', () => {
    const dns = { pods: { namespace: 'kube-system', podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } } };
    const found = virtualPods(CONTROLLER, intentOf({ connections: [connection('web', dns), connection('api', dns), connection('web', 'api')] }));
    expect(found.map(({ reference }) => display(reference))).toEqual(['Pod ingress/app=nginx', 'Pod kube-system/k8s-app=kube-dns']);
  });

  test('are none where nothing is spoken of', () => {
    expect(virtualPods(NO_POLICY, undefined)).toEqual([]);
  });

  test.each([
    ['of any namespace', { podSelector: { matchLabels: { a: 'b' } } }],
    ['of namespaces with labels', { podSelector: {}, namespaceSelector: { matchLabels: { a: 'b' } } }],
    ['by expressions', { namespace: 'shop', podSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }],
  ])('do not stand for pods %s', (_, pods) => {
    expect(virtualPodOf(pods)).toBeUndefined();
  });

  test('are called by their labels', () => {
    expect([nameOf({}), nameOf({ a: 'b', c: 'd' })]).toEqual(['any', 'a=b,c=d']);
  });

  test('are the ingress controllers, unless real ones are among the manifests', () => {
    const objects = readObjects(all(pod('web'), pod('nginx', '{}', 'ingress'), pod('other', '{}', 'ingress'))).objects;
    const names = (given = CONTROLLER): string[] => ingressControllers(given, networkOf(objects)).map(each => each.name);
    expect(names()).toEqual(['Pod/nginx']);
    expect(names(policyOf('ingressController: { namespace: ingress }'))).toEqual(['Pod/nginx', 'Pod/other']);
    expect(names(NO_POLICY)).toEqual([]);
  });
});
