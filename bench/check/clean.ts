import { createHash } from 'node:crypto';
import type { Place } from './place';

/** A namespace as a hardened app prints it. */
export function cleanNamespace({ namespace }: Place): object[] {
  const levels = ['audit', 'enforce', 'warn'].flatMap(mode => [[mode, 'restricted'], [`${mode}-version`, 'v1.34']]);
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { labels: Object.fromEntries(levels.map(([mode, level]) => [`pod-security.kubernetes.io/${mode}`, level])), name: namespace } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'default-deny', namespace }, spec: { podSelector: {}, policyTypes: ['Egress', 'Ingress'] } },
  ];
}

/** A workload without findings: account, deployment, role, binding, service and policy. */
export function cleanWorkload(place: Place): object[] {
  const { namespace, name, peer } = place;
  const metadata = { labels: labelsOf(name), name, namespace };
  const podSelector = { matchLabels: labelsOf(name) };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { ...rollout(), selector: podSelector, template: template(place) } },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata,
      rules: [{ apiGroups: [''], resourceNames: [`${name}-flags`, `${name}-limits`], resources: ['configmaps'], verbs: ['get'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 8080 }], selector: labelsOf(name), type: 'ClusterIP' } },
    {
      apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata,
      spec: {
        egress: [dns(), apiServer(), { ports: [port(8080)], to: [{ podSelector: { matchLabels: labelsOf(peer) } }] }],
        ingress: [{ from: [{ podSelector: {} }], ports: [port(8080)] }],
        podSelector,
        policyTypes: ['Egress', 'Ingress'],
      },
    },
  ];
}

function labelsOf(name: string): object {
  return { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/name': name };
}

function port(number: number, protocol = 'TCP'): object {
  return { port: number, protocol };
}

function dns(): object {
  const to = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }];
  return { ports: [port(53), port(53, 'UDP')], to };
}

function apiServer(): object {
  return { ports: [port(443), port(6443)], to: [{ ipBlock: { cidr: '10.96.0.1/32' } }] };
}

function rollout(): object {
  return { minReadySeconds: 0, progressDeadlineSeconds: 600, replicas: 2, strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' }, type: 'RollingUpdate' } };
}

function template({ name, peer, index }: Place): object {
  return {
    metadata: { annotations: { 'example.com/owner': `team of ${name}`, 'example.com/revision': String(index) }, labels: labelsOf(name) },
    spec: {
      automountServiceAccountToken: false,
      containers: [container(name, peer, index)],
      dnsPolicy: 'ClusterFirst',
      enableServiceLinks: false,
      hostNetwork: false,
      restartPolicy: 'Always',
      securityContext: { fsGroup: 1000, fsGroupChangePolicy: 'Always', runAsGroup: 1000, runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      serviceAccountName: name,
      setHostnameAsFQDN: false,
      terminationGracePeriodSeconds: 30,
      topologySpreadConstraints: [{ labelSelector: { matchLabels: labelsOf(name) }, maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }],
      volumes: [{ emptyDir: { sizeLimit: '64Mi' }, name: 'tmp' }, { configMap: { defaultMode: 0o440, name: `${name}-settings` }, name: 'settings' }],
    },
  };
}

function container(name: string, peer: string, index: number): object {
  const probe = { failureThreshold: 3, httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 10 };
  return {
    args: ['--listen=:8080', `--peer=http://${peer}:80`, '--log-level=info'],
    env: [{ name: 'LOG_FORMAT', value: 'json' }, { name: 'WORKERS', value: '4' }, { name: 'PEER_URL', value: `http://${peer}:80` }],
    image: `registry.example/acme/${name}:1.${index % 40}.0@sha256:${createHash('sha256').update(String(index)).digest('hex')}`,
    imagePullPolicy: 'Always',
    livenessProbe: probe,
    name: 'main',
    ports: [{ containerPort: 8080, name: 'http', protocol: 'TCP' }],
    readinessProbe: probe,
    resources: { limits: { 'cpu': '500m', 'ephemeral-storage': '64Mi', 'memory': '256Mi' }, requests: { 'cpu': '100m', 'ephemeral-storage': '64Mi', 'memory': '256Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, privileged: false, readOnlyRootFilesystem: true, runAsNonRoot: true,
    },
    startupProbe: { ...probe, failureThreshold: 30 },
    volumeMounts: [{ mountPath: '/tmp', name: 'tmp' }, { mountPath: '/etc/service', name: 'settings', readOnly: true }],
  };
}
