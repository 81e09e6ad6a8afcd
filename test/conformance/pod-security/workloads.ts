import * as fc from 'fast-check';

/** Few names, so that annotations of containers meet their containers. */
const NAMES = ['a', 'b', 'c'];

const flag = fc.constantFrom(true, false, null);

const seLinuxOptions = some({
  type: fc.constantFrom('', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', 'spc_t', 'Container_t', null),
  user: fc.constantFrom('', 'system_u', null),
  role: fc.constantFrom('', 'system_r', null),
  level: fc.constantFrom('s0', null),
});

const profile = some({
  type: fc.constantFrom('RuntimeDefault', 'RuntimeDefault', 'Localhost', 'Unconfined', 'runtime/default', '', null),
  localhostProfile: fc.constantFrom('x', null),
});

const windowsOptions = some({ hostProcess: flag, runAsUserName: fc.constant('x') });

const capability = fc.constantFrom(
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP',
  'SETUID', 'SYS_CHROOT', 'NET_RAW', 'SYS_ADMIN', 'ALL', 'all', 'CAP_CHOWN', 'net_bind_service', '', null,
);

/** What pods and containers both have. */
const shared = {
  runAsNonRoot: flag,
  runAsUser: fc.constantFrom(0, 1, 1000, null),
  seLinuxOptions: fc.option(seLinuxOptions),
  seccompProfile: fc.option(profile),
  appArmorProfile: fc.option(profile),
  windowsOptions: fc.option(windowsOptions),
};

const containerContext = some({
  ...shared,
  privileged: flag,
  allowPrivilegeEscalation: fc.constantFrom(false, false, true, null),
  procMount: fc.constantFrom('Default', 'Unmasked', '', 'default', null),
  capabilities: fc.option(some({
    add: fc.option(fc.array(capability, { maxLength: 3 })),
    drop: fc.option(fc.array(fc.constantFrom('ALL', 'ALL', 'all', 'NET_RAW', '', null), { maxLength: 3 })),
  })),
});

const sysctl = fc.constantFrom(
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem', 'net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat',
  'net/ipv4/tcp_rmem', 'kernel.msgmax', '', null,
);

const podContext = some({
  ...shared,
  sysctls: fc.option(fc.array(fc.option(some({ name: sysctl, value: fc.constant('1') }), { freq: 9 }), { maxLength: 2 })),
});

const host = fc.constantFrom('', '127.0.0.1', 'example.org', null);

const handler = some({
  httpGet: fc.option(fc.record({ host, port: fc.constantFrom(80, 'http') }, { requiredKeys: ['port'] })),
  tcpSocket: fc.option(fc.record({ host, port: fc.constant(80) }, { requiredKeys: ['port'] })),
  exec: fc.constantFrom({ command: ['x'] }, null),
});

const port = some({ containerPort: fc.constantFrom(80, 8080, 0, null), hostPort: fc.constantFrom(0, 80, null), name: fc.constant('http') });

const container = fc.record({
  name: fc.constantFrom(...NAMES, '', null),
  image: fc.constant('x'),
  securityContext: fc.option(containerContext, { freq: 9 }),
  ports: seldom(fc.array(fc.option(port, { freq: 9 }), { maxLength: 2 })),
  livenessProbe: seldom(handler),
  readinessProbe: seldom(handler),
  startupProbe: seldom(handler),
  lifecycle: seldom(some({ postStart: fc.option(handler), preStop: fc.option(handler) })),
  restartPolicy: fc.constantFrom(undefined, undefined, 'Always'),
}, { requiredKeys: ['name'] });

const source = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret') },
  { weight: 3, arbitrary: fc.constant('hostPath') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker', 'fc',
      'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('hostpath', 'tape') },
);

const volume = fc.tuple(fc.constantFrom('v', '', null), fc.dictionary(source, fc.constantFrom({}, {}, {}, null), { maxKeys: 2 }))
  .map(([name, sources]) => ({ name, ...sources }));

const annotation = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES, '').map(name => `container.apparmor.security.beta.kubernetes.io/${name}`) },
  { weight: 6, arbitrary: fc.constantFrom(...NAMES, '').map(name => `container.seccomp.security.alpha.kubernetes.io/${name}`) },
  { weight: 3, arbitrary: fc.constant('seccomp.security.alpha.kubernetes.io/pod') },
  { weight: 1, arbitrary: fc.constantFrom('container.apparmor.security.beta.kubernetes.io', 'x.container.apparmor.security.beta.kubernetes.io/a', 'x') },
);

const annotationValue = fc.constantFrom(
  'runtime/default', 'docker/default', 'localhost/x', 'localhost/', 'localhost', 'unconfined', 'RuntimeDefault', 'Runtime/default', '', null,
);

const template = fc.record({
  metadata: some({ annotations: fc.option(fc.dictionary(annotation, annotationValue, { maxKeys: 3 })), labels: fc.constant({ a: 'b' }) }),
  spec: fc.record({
    containers: fc.oneof(
      { weight: 19, arbitrary: fc.array(container, { minLength: 1, maxLength: 2 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, []) },
    ),
    initContainers: seldom(fc.array(container, { maxLength: 2 })),
    ephemeralContainers: seldom(fc.array(container, { maxLength: 2 })),
    securityContext: fc.option(podContext),
    volumes: fc.option(fc.array(fc.option(volume, { freq: 9 }), { maxLength: 2 })),
    hostNetwork: seldom(flag),
    hostPID: seldom(flag),
    hostIPC: seldom(flag),
    hostUsers: seldom(flag),
    os: seldom(some({ name: fc.constantFrom('windows', 'windows', 'linux', 'Windows', '', null) })),
  }, { requiredKeys: ['containers'] }),
}, { requiredKeys: ['spec'] });

/** How each kind of workload holds the template of its pods. */
const WRAPPERS: readonly ((pod: { metadata?: object; spec: object }) => object)[] = [
  pod => ({ apiVersion: 'v1', kind: 'Pod', ...pod }),
  pod => ({ apiVersion: 'v1', kind: 'PodTemplate', template: pod }),
  pod => ({ apiVersion: 'v1', kind: 'ReplicationController', spec: { template: pod } }),
  ...['ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet'].map(kind => (pod: object) => ({ apiVersion: 'apps/v1', kind, spec: { template: pod } })),
  pod => ({ apiVersion: 'batch/v1', kind: 'Job', spec: { template: pod } }),
  pod => ({ apiVersion: 'batch/v1', kind: 'CronJob', spec: { jobTemplate: { spec: { template: pod } } } }),
];

/** Workloads of every kind, whose pods set in every way the fields that Pod Security reads. */
export const workload: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(fc.constantFrom(...WRAPPERS), template)
  .map(([wrap, pod]) => JSON.parse(JSON.stringify(wrap(pod))) as Record<string, unknown>);

/** A mapping with any of the fields, or none. */
function some<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T, never>(model, { requiredKeys: [] });
}

/** The value, where it is set at all: in one case of three; else null or nothing. */
function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: value });
}
