import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { ADDED_OBJECTS, DROP_IN_DIFFERENCES } from '../../docs/source/drop-in-table';
import * as hardened from '../../src/index';
import { type Fields, fields } from '../../src/kube/fields';
import { kubeObject } from '../../src/kube/object';
import { podTemplateOf } from '../../src/kube/pods';
import { display, referenceOf } from '../../src/kube/reference';

/** The classes that are compared, of either library. */
type Library = Pick<typeof kplus, 'Pod' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob'>;

const PLUS: Library = kplus;
const HARDENED: Library = hardened;

type Choices = Readonly<Record<string, boolean | number>>;

/** Which of the props that cdk8s-plus knows are set; any combination of them is compared. */
const choices: fc.Arbitrary<Choices> = fc.record({
  port: fc.boolean(), udp: fc.boolean(), user: fc.boolean(), root: fc.boolean(), writable: fc.boolean(), added: fc.boolean(), dropped: fc.boolean(),
  seccomp: fc.boolean(), privileged: fc.boolean(), resources: fc.nat(2), env: fc.boolean(), command: fc.boolean(), probes: fc.boolean(), emptyDir: fc.boolean(),
  secret: fc.boolean(), init: fc.boolean(), sidecar: fc.boolean(), second: fc.boolean(), account: fc.boolean(), token: fc.nat(2), pull: fc.boolean(),
  dns: fc.boolean(), aliases: fc.boolean(), hostNetwork: fc.boolean(), group: fc.boolean(), sysctl: fc.boolean(), grace: fc.boolean(), labels: fc.boolean(),
  replicas: fc.boolean(), spread: fc.boolean(), tolerate: fc.boolean(), colocate: fc.boolean(), late: fc.boolean(), namespace: fc.boolean(), pullPolicy: fc.boolean(),
});

function container(choice: Choices, scope: cdk8s.Chart): kplus.ContainerProps {
  return {
    image: 'registry.example/web:1.0.0',
    ...(choice.port || choice.probes ? { portNumber: 8080 } : {}),
    ...(choice.udp ? { ports: [{ number: 5353, protocol: kplus.Protocol.UDP, name: 'mdns' }] } : {}),
    ...(choice.resources === 0 ? {} : { resources: choice.resources === 1 ? {} : { cpu: { request: kplus.Cpu.millis(100) } } }),
    ...(choice.env ? { envVariables: { MODE: kplus.EnvValue.fromValue('fast'), NODE: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME) } } : {}),
    ...(choice.command ? { command: ['/web'], args: ['--flag'] } : {}),
    ...(choice.probes ? { liveness: kplus.Probe.fromHttpGet('/live'), readiness: kplus.Probe.fromTcpSocket() } : {}),
    ...(choice.pullPolicy ? { imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT } : {}),
    ...(choice.emptyDir ? { volumeMounts: [{ path: '/work', volume: kplus.Volume.fromEmptyDir(scope, 'Work', 'work') }] } : {}),
    securityContext: context(choice),
  };
}

function context(choice: Choices): kplus.ContainerSecurityContextProps {
  return {
    ...(choice.user ? { user: 1000, group: 1000 } : {}),
    ...(choice.root ? { ensureNonRoot: false } : {}),
    ...(choice.writable ? { readOnlyRootFilesystem: false } : {}),
    ...(choice.privileged ? { privileged: true, allowPrivilegeEscalation: true } : {}),
    ...(choice.seccomp ? { seccompProfile: { type: kplus.SeccompProfileType.UNCONFINED } } : {}),
    ...(choice.added || choice.dropped ? { capabilities: capabilities(choice) } : {}),
  };
}

function capabilities(choice: Choices): kplus.ContainerSecutiryContextCapabilities {
  return {
    ...(choice.added ? { add: [kplus.Capability.NET_BIND_SERVICE] } : {}),
    ...(choice.dropped ? { drop: [kplus.Capability.CHOWN] } : {}),
  };
}

function podProps(choice: Choices, scope: cdk8s.Chart): kplus.AbstractPodProps {
  return {
    containers: [container(choice, scope), ...(choice.second ? [{ name: 'second', image: 'registry.example/second:1' }] : [])],
    ...(choice.init || choice.sidecar ? { initContainers: initContainers(choice) } : {}),
    ...(choice.secret ? { volumes: [kplus.Volume.fromSecret(scope, 'Keys', kplus.Secret.fromSecretName(scope, 'KeysSecret', 'keys'))] } : {}),
    ...(choice.account ? { serviceAccount: new kplus.ServiceAccount(scope, 'account') } : {}),
    ...(choice.token === 0 ? {} : { automountServiceAccountToken: choice.token === 1 }),
    ...(choice.pull ? { dockerRegistryAuth: kplus.Secret.fromSecretName(scope, 'Pull', 'pull') as kplus.DockerConfigSecret } : {}),
    ...(choice.dns ? { dns: { policy: kplus.DnsPolicy.DEFAULT, searches: ['example.com'] } } : {}),
    ...(choice.aliases ? { hostAliases: [{ ip: '192.0.2.1', hostnames: ['old'] }] } : {}),
    ...(choice.hostNetwork ? { hostNetwork: true } : {}),
    ...(choice.group || choice.sysctl ? { securityContext: podContext(choice) } : {}),
    ...(choice.grace ? { terminationGracePeriod: cdk8s.Duration.seconds(5) } : {}),
  };
}

function initContainers(choice: Choices): kplus.ContainerProps[] {
  return [
    ...(choice.init ? [{ image: 'registry.example/init:1' }] : []),
    ...(choice.sidecar ? [{ name: 'proxy', image: 'registry.example/proxy:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS, portNumber: 9000 }] : []),
  ];
}

function podContext(choice: Choices): kplus.PodSecurityContextProps {
  return {
    ...(choice.group ? { fsGroup: 2000, group: 2000, fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH } : {}),
    ...(choice.sysctl ? { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } : {}),
  };
}

/** Makes one workload of each class with the same props. */
const CLASSES: Readonly<Record<string, (library: Library, scope: cdk8s.Chart, props: kplus.AbstractPodProps, choice: Choices) => kplus.AbstractPod>> = {
  Pod: (library, scope, props, choice) => new library.Pod(scope, 'web', { ...props, ...metadata(choice, 'metadata') }),
  Deployment: (library, scope, props, choice) => new library.Deployment(scope, 'web', {
    ...props, ...metadata(choice, 'podMetadata'), ...(choice.replicas ? { replicas: 3 } : {}), ...(choice.spread ? { spread: true } : {}),
  }),
  StatefulSet: (library, scope, props, choice) => new library.StatefulSet(scope, 'web', {
    ...props, ...metadata(choice, 'podMetadata'), ...(choice.replicas ? { replicas: 3 } : {}),
    service: new kplus.Service(scope, 'service', { ports: [{ port: 80 }] }),
  }),
  DaemonSet: (library, scope, props, choice) => new library.DaemonSet(scope, 'web', { ...props, ...metadata(choice, 'podMetadata') }),
  Job: (library, scope, props, choice) => new library.Job(scope, 'web', {
    ...props, ...metadata(choice, 'podMetadata'), ...(choice.replicas ? { backoffLimit: 2, ttlAfterFinished: cdk8s.Duration.hours(1) } : {}),
  }),
  CronJob: (library, scope, props, choice) => new library.CronJob(scope, 'web', {
    ...props, ...metadata(choice, 'podMetadata'), schedule: cdk8s.Cron.daily(), ...(choice.replicas ? { timeZone: 'Europe/Berlin' } : {}),
  }),
};

function metadata(choice: Choices, field: 'metadata' | 'podMetadata'): { readonly [field: string]: cdk8s.ApiObjectMetadata } {
  return choice.labels ? { [field]: { labels: { team: 'shop' }, annotations: { note: 'yes' } } } : {};
}

/** What a chart with such a workload renders, keyed by object. */
function render(library: Library, kind: string, choice: Choices): Map<string, Fields> {
  const app = new cdk8s.App();
  const chart = new cdk8s.Chart(app, 'shop', choice.namespace ? { namespace: 'shop' } : {});
  const workload = CLASSES[kind]!(library, chart, podProps(choice, chart), choice);
  if (choice.tolerate && workload instanceof kplus.Workload) {
    workload.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('gpu')));
  }
  if (choice.colocate && workload instanceof kplus.Workload) {
    workload.scheduling.colocate(kplus.Pods.select(chart, 'Cache', { labels: { app: 'cache' } }));
  }
  if (choice.late) {
    workload.addContainer({ name: 'late', image: 'registry.example/late:1' });
  }
  if (choice.account || choice.token === 1) {
    new kplus.ConfigMap(chart, 'flags').permissions.grantRead(workload as unknown as kplus.ISubject);
  }
  const manifests = cdk8s.Testing.synth(chart) as Fields[];
  return new Map(manifests.map(manifest => [display(referenceOf(manifest)), manifest]));
}

/** The fields that differ, by their general names. */
function differences(plus: Fields, ours: Fields): string[] {
  const pod = podTemplateOf(kubeObject(plus));
  const prefix = pod && [...pod.path.split('.').filter(Boolean), 'spec'].join('.');
  return [...new Set(differingPaths(plus, ours, '').map(path => general(path, prefix)))];
}

function general(path: string, pod: string | undefined): string {
  const named = pod !== undefined && path.startsWith(`${pod}.`) ? `pod.${path.slice(pod.length + 1)}` : path;
  return named.replace(/\[\d+\]/g, '[]');
}

function differingPaths(a: unknown, b: unknown, path: string): string[] {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, index) => differingPaths(item, b[index], `${path}[${index}]`));
  }
  if (isMapping(a) && isMapping(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap(key => differingPaths(a[key], b[key], path ? `${path}.${key}` : key));
  }
  if (a === undefined && isMapping(b) && path.endsWith('capabilities')) {
    return differingPaths({}, b, path);
  }
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const documented = new Set(DROP_IN_DIFFERENCES.map(each => each.field));
const seen = new Set<string>();

describe.each(Object.keys(CLASSES))('%s', kind => {
  test('renders with any props what cdk8s-plus renders, but for the documented fields and objects', () => {
    fc.assert(fc.property(choices, choice => {
      const plus = render(PLUS, kind, choice);
      const ours = render(HARDENED, kind, choice);
      for (const [name, manifest] of plus) {
        const differing = differences(manifest, fields(ours.get(name)));
        differing.forEach(path => seen.add(path));
        expect(differing.filter(path => !documented.has(path))).toEqual([]);
      }
      const added = [...ours.keys()].filter(name => !plus.has(name)).map(name => name.split(' ')[0]!);
      expect(added.filter(each => !ADDED_OBJECTS.some(object => object.kind === each))).toEqual([]);
    }), { numRuns: 150 });
  });
});

test('each documented field differs in some case', () => {
  expect([...documented].filter(path => !seen.has(path))).toEqual([]);
});
