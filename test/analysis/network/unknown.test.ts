import { ask, facts, namespace, pod, policy, workload } from './manifests';

const host = { hostNetwork: true, containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 80 }] }] };
const by = (matchLabels: object) => ({ from: [{ namespaceSelector: { matchLabels } }] });

describe('pods with hostNetwork', () => {
  const cluster = [namespace('x'), namespace('y'), workload('DaemonSet', 'x/node', { app: 'node' }, host), pod('x/a', { app: 'a' }), pod('y/b', { app: 'b' })];

  test('reach whom nothing isolates, and are reached by whom nothing isolates', () => {
    const network = facts(cluster);
    expect([ask(network, 'x/node -> y/b TCP 80').verdict, ask(network, 'y/b -> x/node TCP 80').verdict]).toEqual(['allowed', 'allowed']);
  });

  test('may or may not be subject to a policy that selects them', () => {
    const network = facts([...cluster, policy('x/deny', { podSelector: { matchLabels: { app: 'node' } }, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: [{ podSelector: {} }] }] })]);
    expect([ask(network, 'y/b -> x/node TCP 80').verdict, ask(network, 'x/a -> x/node TCP 80').verdict, ask(network, 'x/node -> y/b TCP 80').verdict])
      .toEqual(['unknown', 'allowed', 'unknown']);
    expect(ask(network, 'x/node -> y/b TCP 80').because.map(each => each.text)).toEqual(['NetworkPolicy x/deny: what it does to pods with hostNetwork is not defined']);
  });

  test('are no peers by their labels, and may be by address or as the node of the other pod', () => {
    const network = facts([...cluster, policy('x/in', { podSelector: { matchLabels: { app: 'a' } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'node' } } }] }] })]);
    expect([ask(network, 'x/node -> x/a TCP 80').verdict, ask(network, 'y/b -> x/a TCP 80').verdict]).toEqual(['unknown', 'denied']);
  });

  test('are everyone where a rule is about everyone', () => {
    const network = facts([...cluster, policy('x/in', { podSelector: { matchLabels: { app: 'a' } }, ingress: [{ ports: [{ port: 80 }] }] })]);
    expect([ask(network, 'x/node -> x/a TCP 80').verdict, ask(network, 'x/node -> x/a TCP 81').verdict]).toEqual(['allowed', 'unknown']);
  });

  test('have no ports that a policy could call by name', () => {
    const network = facts([...cluster, policy('y/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] })]);
    expect(ask(network, 'y/b -> x/node TCP 80').verdict).toBe('unknown');
  });

  test('connect for certain only where policies have no say', () => {
    const network = facts([...cluster, policy('x/deny', { podSelector: { matchLabels: { app: 'a' } } })]);
    const list = (reading: 'certain' | 'possible') => [...network.connections(reading)].flatMap(({ from, to }) => ('name' in from && 'name' in to ? [`${from.name} -> ${to.name}`] : []));
    expect(list('certain')).not.toContain('DaemonSet/node -> Pod/a');
    expect(list('possible')).toEqual([...list('certain'), 'DaemonSet/node -> Pod/a'].sort());
  });
});

describe('namespaces', () => {
  const inY = (matchExpressions: object[]) => policy('x/in', { podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchExpressions } }] }] });
  const verdict = (requirement: object, ...more: object[]) => ask(facts([pod('x/a'), pod('y/b'), inY([requirement, ...more])]), 'y/b -> x/a TCP 80').verdict;
  const NAME = 'kubernetes.io/metadata.name';

  test('have their name as a label, with and without a manifest, which cannot change it', () => {
    const named = policy('x/in', { podSelector: {}, ingress: [by({ [NAME]: 'y' })] });
    const verdicts = [[], [namespace('y')], [namespace('y', { [NAME]: 'z' })], [namespace('y', { name: 'y' })]].map(more => ask(facts([pod('x/a'), pod('y/b'), named, ...more]), 'y/b -> x/a TCP 80').verdict);
    expect(verdicts).toEqual(['allowed', 'allowed', 'allowed', 'allowed']);
    expect(ask(facts([pod('x/a'), pod('y/b'), namespace('y'), policy('x/in', { podSelector: {}, ingress: [by({ name: 'y' })] })]), 'y/b -> x/a TCP 80').verdict).toBe('denied');
  });

  test.each([
    [{ key: 'team', operator: 'In', values: ['red'] }, 'unknown'],
    [{ key: 'team', operator: 'NotIn', values: ['red'] }, 'unknown'],
    [{ key: 'team', operator: 'Exists' }, 'unknown'],
    [{ key: 'team', operator: 'DoesNotExist' }, 'unknown'],
    [{ key: NAME, operator: 'In', values: ['y', 'z'] }, 'allowed'],
    [{ key: NAME, operator: 'NotIn', values: ['y', 'z'] }, 'denied'],
    [{ key: NAME, operator: 'Exists' }, 'allowed'],
    [{ key: NAME, operator: 'DoesNotExist' }, 'denied'],
  ])('that have no manifest have unknown labels beside their name: %j is %s', (requirement, expected) => {
    expect(verdict(requirement)).toBe(expected);
  });

  test('that have no manifest are not selected where their name alone rules them out', () => {
    expect(verdict({ key: 'team', operator: 'In', values: ['red'] }, { key: NAME, operator: 'In', values: ['z'] })).toBe('denied');
  });

  test('that have a manifest have no labels but those', () => {
    const network = facts([namespace('y', { team: 'blue' }), pod('x/a'), pod('y/b'), inY([{ key: 'team', operator: 'NotIn', values: ['red'] }, { key: 'env', operator: 'DoesNotExist' }])]);
    expect(ask(network, 'y/b -> x/a TCP 80').verdict).toBe('allowed');
  });

  test('unknown labels decide nothing where another rule allows', () => {
    const network = facts([pod('x/a'), pod('y/b'), policy('x/in', { podSelector: {}, ingress: [by({ team: 'red' }), by({ [NAME]: 'y' })] })]);
    const answer = ask(network, 'y/b -> x/a TCP 80');
    expect([answer.verdict, ...answer.because.map(each => each.rule?.path)]).toEqual(['allowed', undefined, 'spec.ingress[1]']);
  });
});

describe('objects without a namespace', () => {
  const manifests = [pod('a', { app: 'a' }), pod('b'), pod('x/c'), policy('in', { podSelector: { matchLabels: { app: 'a' } }, ingress: [{ from: [{ podSelector: {} }] }] })];

  test('are all in one, which is none of the others', () => {
    const network = facts(manifests);
    expect([ask(network, 'b -> a TCP 80').verdict, ask(network, 'x/c -> a TCP 80').verdict, ask(network, 'x/c -> b TCP 80').verdict]).toEqual(['allowed', 'denied', 'allowed']);
    expect(network.endpoints.map(each => [each.namespace, each.name])).toEqual([['', 'Pod/a'], ['', 'Pod/b'], ['x', 'Pod/c']]);
  });

  test('are in the namespace that an option names', () => {
    const network = facts(manifests, { namespace: 'x' });
    expect([ask(network, 'x/c -> a TCP 80').verdict, ask(network, 'x/c -> x/a TCP 80').verdict]).toEqual(['allowed', 'allowed']);
  });

  test.each([
    [{ matchLabels: { 'kubernetes.io/metadata.name': 'x' } }, 'unknown'],
    [{ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['x'] }] }, 'unknown'],
    [{ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'Exists' }] }, 'allowed'],
    [{ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'DoesNotExist' }] }, 'denied'],
    [{}, 'allowed'],
  ])('are in a namespace whose name is unknown: %j is %s', (namespaceSelector, expected) => {
    const network = facts([pod('a'), pod('x/b'), policy('x/in', { ingress: [{ from: [{ namespaceSelector }] }] })]);
    expect(ask(network, 'a -> x/b TCP 80').verdict).toBe(expected);
  });
});

describe('blocks of addresses', () => {
  const verdict = (cidr: string, podCidrs?: string[]) => ask(facts([pod('x/a'), pod('x/b'), policy('x/in', { ingress: [{ from: [{ ipBlock: { cidr } }] }] })], { podCidrs }), 'x/b -> x/a TCP 80').verdict;

  test.each(['0.0.0.0/0', '10.0.0.0/8', '100.64.0.0/10', '172.16.5.0/24', '192.168.0.1/32', '240.0.0.0/4', '::/0', 'fd00::/8', '2600:1f00::/24'])('%s may hold pods', cidr => {
    expect(verdict(cidr)).toBe('unknown');
  });

  test.each(['8.8.8.8/32', '203.0.113.0/24', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '2001:db8::/32', 'fe80::/10', 'ff00::/8'])('%s holds no pods', cidr => {
    expect(verdict(cidr)).toBe('denied');
  });

  test('hold pods where the cluster says so', () => {
    expect([verdict('8.8.0.0/16', ['8.8.8.0/24']), verdict('10.0.0.0/8', ['8.8.8.0/24']), verdict('::/0', ['8.8.8.0/24'])]).toEqual(['unknown', 'denied', 'denied']);
  });

  test('that the cluster has no pods in are an error where they cannot be read', () => {
    expect(() => verdict('10.0.0.0/8', ['10.0.0.0/8', '10.0.0.0'])).toThrow('podCidrs[1] is "10.0.0.0", expected a network, as in 10.0.0.0/8 or 2001:db8::/32');
  });
});
