import * as fs from 'node:fs';
import * as path from 'node:path';
import * as YAML from 'yaml';
import type { Size } from './size';

/** The least that can be done: the same objects as plain values, printed with the library that cdk8s prints with. */
export function writeFloor(outdir: string, { charts, workloads }: Size): void {
  fs.mkdirSync(outdir, { recursive: true });
  const place = (index: number): Place => ({ namespace: `namespace-${Math.floor(index / workloads)}`, name: `chart-${Math.floor(index / workloads)}-web-${index % workloads}` });
  const last = charts * workloads - 1;
  for (let c = 0; c < charts; c++) {
    const first = c * workloads;
    const indices = Array.from({ length: workloads }, (_, w) => first + w);
    const objects = [...ofNamespace(place(first)), ...indices.flatMap(index => ofWorkload(place(index), place(Math.max(index - 1, 0)), place(Math.min(index + 1, last))))];
    const text = objects.map(object => YAML.stringify(object, { keepUndefined: true, lineWidth: 0, version: '1.1' })).join('---\n');
    fs.writeFileSync(path.join(outdir, `chart-${c}.k8s.yaml`), text);
  }
}

/** Where a workload is. */
interface Place {
  readonly namespace: string;
  readonly name: string;
}

/** What a hardened Chart adds for its namespace. */
function ofNamespace({ namespace }: Place): object[] {
  const modes = ['audit', 'enforce', 'warn'].flatMap(mode => [[mode, 'restricted'], [`${mode}-version`, 'v1.37']]);
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { labels: Object.fromEntries(modes.map(([mode, value]) => [`pod-security.kubernetes.io/${mode}`, value])), name: namespace } },
    { ...policy({ name: 'default-deny', namespace }), spec: { podSelector: {}, policyTypes: ['Egress', 'Ingress'] } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace }, automountServiceAccountToken: false },
  ];
}

/** A workload that asks the one before it, and is asked by the one behind it. */
function ofWorkload({ namespace, name }: Place, before: Place, behind: Place): object[] {
  const labels = labelsOf(name);
  const metadata = (suffix: string) => ({ name: `${name}-${suffix}`, namespace });
  const peer = (other: Place) => ({
    ...(other.namespace === namespace ? {} : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': other.namespace } } }),
    podSelector: { matchLabels: labelsOf(other.name) },
  });
  const rbac = 'rbac.authorization.k8s.io';
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata('account'), automountServiceAccountToken: false },
    deployment(metadata('web'), labels, `${name}-account`),
    { apiVersion: `${rbac}/v1`, kind: 'Role', metadata: metadata('role'), rules: [{ apiGroups: [''], resourceNames: ['flags'], resources: ['configmaps'], verbs: ['get'] }] },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'RoleBinding',
      metadata: metadata('rolebinding'),
      roleRef: { apiGroup: rbac, kind: 'Role', name: `${name}-role` },
      subjects: [{ kind: 'ServiceAccount', name: `${name}-account`, namespace }],
    },
    { ...policy(metadata('egress')), spec: { egress: [apiServer(), dns(), { ports: [port(8080)], to: [peer(before)] }], podSelector: { matchLabels: labels }, policyTypes: ['Egress'] } },
    { ...policy(metadata('ingress')), spec: { ingress: [{ from: [peer(behind)], ports: [port(8080)] }], podSelector: { matchLabels: labels }, policyTypes: ['Ingress'] } },
  ];
}

function labelsOf(name: string): object {
  return { 'cdk8s.io/metadata.addr': `${name}-c8000000` };
}

function policy(metadata: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata };
}

function port(number: number, protocol = 'TCP'): object {
  return { port: number, protocol };
}

function apiServer(): object {
  const blocks = [
    { cidr: '0.0.0.0/0', except: ['169.254.0.0/16', '100.100.100.200/32', '192.0.0.192/32'] },
    { cidr: '::/0', except: ['fe80::/10', 'fd00:ec2::254/128', 'fd20:ce::254/128'] },
  ];
  return { ports: [port(443), port(6443)], to: blocks.map(ipBlock => ({ ipBlock })) };
}

function dns(): object {
  const to = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }];
  return { ports: [port(53), port(53, 'UDP')], to };
}

function deployment(metadata: object, labels: object, serviceAccountName: string): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      minReadySeconds: 0,
      progressDeadlineSeconds: 600,
      replicas: 2,
      selector: { matchLabels: labels },
      strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' }, type: 'RollingUpdate' },
      template: { metadata: { labels }, spec: pod(serviceAccountName) },
    },
  };
}

function pod(serviceAccountName: string): object {
  return {
    automountServiceAccountToken: true,
    containers: [{
      image: `ghcr.io/acme/web:1.0.0@sha256:${'a'.repeat(64)}`,
      imagePullPolicy: 'Always',
      name: 'main',
      ports: [{ containerPort: 8080 }],
      resources: { limits: { cpu: '1500m', memory: '2048Mi' }, requests: { cpu: '1000m', memory: '512Mi' } },
      securityContext: {
        allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, privileged: false, readOnlyRootFilesystem: true, runAsNonRoot: true,
      },
      startupProbe: { failureThreshold: 3, tcpSocket: { port: 8080 } },
    }],
    dnsPolicy: 'ClusterFirst',
    enableServiceLinks: false,
    hostNetwork: false,
    restartPolicy: 'Always',
    securityContext: { fsGroupChangePolicy: 'Always', runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    serviceAccountName,
    setHostnameAsFQDN: false,
    terminationGracePeriodSeconds: 30,
  };
}
