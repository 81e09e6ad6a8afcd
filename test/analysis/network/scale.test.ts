import type { NetworkFacts } from '../../../src/analysis/network/network-facts';
import type { Fields } from '../../../src/kube/fields';
import { facts, namespace, pod, policy, workload } from './manifests';

const peer = (id: number, size: number) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': `n${Math.floor(id / size)}` } },
  podSelector: { matchLabels: { app: `a${id}` } },
});

/** Namespaces of ten workloads; each workload may reach one other, which lets it in. */
function chain(namespaces: number): Fields[] {
  const total = namespaces * 10;
  return Array.from({ length: total }, (_, id) => {
    const ns = `n${Math.floor(id / 10)}`;
    const podSelector = { matchLabels: { app: `a${id}` } };
    return [
      ...id % 10 === 0 ? [namespace(ns, { team: `t${id % 7}` })] : [],
      workload('Deployment', `${ns}/a${id}`, { app: `a${id}`, tier: 'x' }),
      policy(`${ns}/a${id}-out`, { podSelector, policyTypes: ['Egress'], egress: [{ to: [peer((id + 37) % total, 10)], ports: [{ port: 80 }] }] }),
      policy(`${ns}/a${id}-in`, { podSelector, ingress: [{ from: [peer((id + total - 37) % total, 10)], ports: [{ port: 80 }] }] }),
    ];
  }).flat();
}

function count(values: Iterable<unknown>): number {
  let total = 0;
  for (const _ of values) {
    total++;
  }
  return total;
}

const all = (network: NetworkFacts) => count(network.connections());

test('a chain of 8,000 workloads is a connection each', () => {
  expect(all(facts(chain(800)))).toBe(8000);
});

test('10,000 pods under 1,000 policies are listed one by one', () => {
  const pods = Array.from({ length: 10_000 }, (_, id) => pod(`n${id % 200}/p${id}`, { role: `r${id % 3}`, id: `i${id}` }));
  const policies = Array.from({ length: 1000 }, (_, id) => policy(`n${id % 200}/np${id}`, id < 200
    ? { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }
    : { podSelector: { matchLabels: { role: `r${id % 3}` } }, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 80 }] }], egress: [{ to: [{ podSelector: {} }] }] }));
  expect(all(facts([...pods, ...policies]))).toBe(200 * 50 * 49);
});

test('100,000 pods that nothing isolates are three groups', () => {
  const pods = Array.from({ length: 100_000 }, (_, id) => pod(`n${id % 1000}/p${id}`, { id: `i${id}` }));
  expect(count(facts(pods).groups())).toBe(3);
});

test('where all may reach all but few are open to it, only those few are looked at', () => {
  const pods = Array.from({ length: 20_000 }, (_, id) => pod(`n${id % 200}/p${id}`, { id: `i${id}` }));
  const closed = Array.from({ length: 200 }, (_, id) => policy(`n${id}/np`, { ingress: [{ from: [{ podSelector: { matchLabels: { id: `i${id}` } } }] }] }));
  const groups = [...facts([...pods, ...closed]).groups()].filter(({ from, to }) => Array.isArray(from) && Array.isArray(to));
  expect(groups).toHaveLength(200);
});
