import type { Place } from './place';

/** A namespace as nobody hardened it, with the notes of its release in it. */
export function dirtyNamespace({ namespace }: Place): object[] {
  const notes = Array.from({ length: 12 }, (_, line) => `step ${line}: kubectl -n ${namespace} get pods`).join('\n');
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'release', namespace }, data: { 'notes.md': `${notes}\n`, 'replicas': '3' } },
  ];
}

/** A workload with findings in each object: account, deployment, role, binding, service and policy. */
export function dirtyWorkload(place: Place): object[] {
  const { namespace, name } = place;
  const metadata = { name, namespace, labels: labelsOf(name) };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { ...metadata, annotations: { description: `Serves ${name} to whoever asks for it, and keeps what it was told: see https://wiki.example/${name}` } },
      spec: { replicas: 1, selector: { matchLabels: labelsOf(name) }, template: { metadata: { labels: labelsOf(name) }, spec: podSpec(place) } },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata,
      rules: [{ apiGroups: [''], resources: ['secrets', 'configmaps', 'pods'], verbs: ['get', 'list', 'watch'] }, { apiGroups: ['apps'], resources: ['deployments'], verbs: ['*'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata,
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    },
    {
      apiVersion: 'v1', kind: 'Service', metadata,
      spec: { type: 'LoadBalancer', selector: labelsOf(name), ports: [{ name: 'http', port: 80, targetPort: 8080 }, { name: 'metrics', port: 9090 }] },
    },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { podSelector: { matchLabels: labelsOf(name) }, ingress: [{}], egress: [{}], policyTypes: ['Ingress', 'Egress'] } },
  ];
}

function labelsOf(name: string): object {
  return { 'app': name, 'app.kubernetes.io/managed-by': 'Helm', 'helm.sh/chart': `${name}-1.2.3` };
}

function podSpec({ name, peer, index }: Place): object {
  return {
    serviceAccountName: name,
    initContainers: [{ name: 'prepare', image: 'busybox', command: ['sh', '-c', 'set -e\nuntil nslookup database; do\n  sleep 2\ndone\nchown -R 1000 /data\n'], volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
    containers: [
      {
        name: 'main',
        image: `acme/${name}:latest`,
        command: ['/bin/service', '--listen', ':8080', '--peer', `http://${peer}.example.com/`],
        env: [
          { name: 'LOG_LEVEL', value: 'debug' },
          { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
          { name: 'TOKEN', valueFrom: { secretKeyRef: { name: `${name}-token`, key: 'token' } } },
          { name: 'REVISION', value: String(index) },
        ],
        ports: [{ name: 'http', containerPort: 8080 }, { name: 'metrics', containerPort: 9090, hostPort: 20000 + (index % 10000) }],
        livenessProbe: { httpGet: { path: '/', port: 'http' } },
        securityContext: { privileged: true },
        volumeMounts: [{ name: 'data', mountPath: '/data' }, { name: 'host', mountPath: '/host' }],
      },
      {
        name: 'proxy',
        image: 'docker.io/envoyproxy/envoy:v1.29',
        args: ['-c', '/etc/envoy/envoy.yaml', '--service-cluster', name],
        resources: { requests: { cpu: '100m', memory: '128Mi' } },
        securityContext: { capabilities: { add: ['NET_ADMIN', 'SYS_PTRACE'] }, runAsUser: 0 },
      },
    ],
    hostNetwork: index % 5 === 0,
    volumes: [{ name: 'data', emptyDir: {} }, { name: 'host', hostPath: { path: '/var/lib/docker', type: 'Directory' } }],
  };
}
