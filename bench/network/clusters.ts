import type { Fields } from '../../src/kube/fields';

/** Namespaces of ten workloads; each workload may reach one other, which lets it in. */
export function clusters(namespaces: number): Fields[] {
  const total = namespaces * 10;
  return Array.from({ length: total }, (_, id) => {
    const namespace = nameOf(id);
    const podSelector = { matchLabels: { app: `a${id}` } };
    const ports = [{ port: 80 }];
    return [
      ...(id % 10 === 0 ? [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: { team: `t${id % 7}` } } }] : []),
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: `a${id}`, namespace },
        spec: { template: { metadata: { labels: { app: `a${id}`, tier: 'x' } }, spec: { containers: [{ name: 'main' }] } } },
      },
      policy(id, 'out', { podSelector, policyTypes: ['Egress'], egress: [{ to: [peer((id + 37) % total)], ports }] }),
      policy(id, 'in', { podSelector, policyTypes: ['Ingress'], ingress: [{ from: [peer((id + total - 37) % total)], ports }] }),
    ];
  }).flat();
}

function nameOf(id: number): string {
  return `n${Math.floor(id / 10)}`;
}

function peer(id: number): Fields {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': nameOf(id) } }, podSelector: { matchLabels: { app: `a${id}` } } };
}

function policy(id: number, direction: string, spec: Fields): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: `a${id}-${direction}`, namespace: nameOf(id) }, spec };
}
