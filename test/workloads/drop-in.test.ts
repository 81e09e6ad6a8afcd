import * as fs from 'node:fs';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { CHANGED_METHODS } from '../../docs/source/drop-in-limits';
import { ADDED_OBJECTS, DROP_IN_DIFFERENCES, type DropInDifference } from '../../docs/source/drop-in-table';
import * as hardened from '../../src/index';
import { type Fields, isFields } from '../../src/kube/fields';
import { kubeObject } from '../../src/kube/object';
import { podTemplateOf } from '../../src/kube/pods';
import { display, referenceOf } from '../../src/kube/reference';

/** The classes that are compared, of either library. */
type Library = Pick<typeof kplus, 'Pod' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob'>;

const PLUS: Library = kplus;
const HARDENED: Library = hardened;

const KINDS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const;

interface Overriding {
  readonly methods?: readonly { readonly name: string; readonly overrides?: string }[];
  readonly properties?: readonly { readonly name: string; readonly overrides?: string }[];
}

interface Struct {
  readonly interfaces?: readonly string[];
  readonly properties?: readonly { readonly name: string }[];
}

const assembly = JSON.parse(fs.readFileSync(require.resolve('cdk8s-plus-28/.jsii'), 'utf8')) as { readonly types: Readonly<Record<string, Struct>> };

/** The props that cdk8s-plus knows. */
function propsOf(struct: string): string[] {
  const { interfaces = [], properties = [] } = assembly.types[`cdk8s-plus-28.${struct}`] ?? {};
  return [...interfaces.flatMap(name => propsOf(name.replace('cdk8s-plus-28.', ''))), ...properties.map(({ name }) => name)];
}

type Choices = Readonly<Record<string, boolean | number>>;

/** Which of the props that cdk8s-plus knows are set; any combination of them is compared. */
const choices: fc.Arbitrary<Choices> = fc.record({
  port: fc.boolean(), udp: fc.boolean(), user: fc.boolean(), root: fc.boolean(), writable: fc.boolean(), added: fc.boolean(), dropped: fc.boolean(),
  seccomp: fc.boolean(), privileged: fc.boolean(), resources: fc.nat(2), env: fc.boolean(), command: fc.boolean(), probes: fc.boolean(), emptyDir: fc.boolean(),
  secret: fc.boolean(), init: fc.boolean(), sidecar: fc.boolean(), second: fc.boolean(), account: fc.boolean(), token: fc.nat(2), pull: fc.boolean(),
  dns: fc.boolean(), aliases: fc.boolean(), hostNetwork: fc.boolean(), group: fc.boolean(), sysctl: fc.boolean(), grace: fc.boolean(), labels: fc.boolean(),
  own: fc.boolean(), spread: fc.boolean(), tolerate: fc.boolean(), colocate: fc.boolean(), late: fc.boolean(), namespace: fc.boolean(), pullPolicy: fc.boolean(),
  isolate: fc.boolean(), restart: fc.boolean(), select: fc.boolean(), lifecycle: fc.boolean(), envFrom: fc.boolean(), service: fc.boolean(), ingress: fc.boolean(),
  reader: fc.boolean(), metadata: fc.boolean(),
});

function container(choice: Choices, scope: cdk8s.Chart): kplus.ContainerProps {
  return {
    image: 'registry.example/web:1.0.0',
    ...(choice.port || choice.probes ? { [choice.udp ? 'port' : 'portNumber']: 8080 } : {}),
    ...(choice.udp ? { ports: [{ number: 5353, protocol: kplus.Protocol.UDP, name: 'mdns' }] } : {}),
    ...(choice.resources === 0 ? {} : { resources: choice.resources === 1 ? {} : { cpu: { request: kplus.Cpu.millis(100) } } }),
    ...(choice.env ? { envVariables: { MODE: kplus.EnvValue.fromValue('fast'), NODE: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME) } } : {}),
    ...(choice.command ? { command: ['/web'], args: ['--flag'] } : {}),
    ...(choice.probes ? { liveness: kplus.Probe.fromHttpGet('/live'), readiness: kplus.Probe.fromTcpSocket(), startup: kplus.Probe.fromCommand(['ready']) } : {}),
    ...(choice.lifecycle ? { name: 'web', workingDir: '/srv', lifecycle: { preStop: kplus.Handler.fromCommand(['drain']) } } : {}),
    ...(choice.envFrom ? { envFrom: [kplus.Env.fromConfigMap(kplus.ConfigMap.fromConfigMapName(scope, 'Settings', 'settings'))] } : {}),
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
    ...(choice.isolate ? { isolate: true } : {}),
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
    ...(choice.group ? { user: 2000, ensureNonRoot: true, fsGroup: 2000, group: 2000, fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH } : {}),
    ...(choice.sysctl ? { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } : {}),
  };
}

/** The props that only some classes have. */
const OWN_PROPS: Readonly<Record<string, (choice: Choices) => object>> = {
  Pod: () => ({}),
  Deployment: () => ({
    replicas: 3, minReady: cdk8s.Duration.seconds(1), progressDeadline: cdk8s.Duration.minutes(2), strategy: kplus.DeploymentStrategy.recreate(),
  }),
  StatefulSet: () => ({
    replicas: 3, minReady: cdk8s.Duration.seconds(1), podManagementPolicy: kplus.PodManagementPolicy.PARALLEL,
    strategy: kplus.StatefulSetUpdateStrategy.onDelete(),
  }),
  DaemonSet: () => ({ minReadySeconds: 3 }),
  Job: () => ({ backoffLimit: 2, ttlAfterFinished: cdk8s.Duration.hours(1), activeDeadline: cdk8s.Duration.hours(2) }),
  CronJob: choice => ({
    backoffLimit: 2, activeDeadline: cdk8s.Duration.hours(2), timeZone: 'Europe/Berlin', suspend: true, concurrencyPolicy: kplus.ConcurrencyPolicy.ALLOW,
    startingDeadline: cdk8s.Duration.seconds(20),
    // cdk8s-plus takes either.
    ...(choice.grace ? { ttlAfterFinished: cdk8s.Duration.hours(1) } : { failedJobsRetained: 2, successfulJobsRetained: 1 }),
  }),
};

const NOTES: cdk8s.ApiObjectMetadata = { labels: { team: 'shop' }, annotations: { note: 'yes' } };

/** All props of a workload, as either library takes them. */
function workloadProps(kind: string, choice: Choices, scope: cdk8s.Chart): object {
  const isPod = kind === 'Pod';
  const isJob = kind === 'Job' || kind === 'CronJob';
  return {
    ...podProps(choice, scope),
    ...(kind === 'CronJob' ? { schedule: cdk8s.Cron.daily() } : {}),
    ...(kind === 'StatefulSet' ? { service: new kplus.Service(scope, 'service', { ports: [{ port: 80 }] }) } : {}),
    ...(choice.metadata ? { metadata: NOTES } : {}),
    ...(choice.labels && !isPod ? { podMetadata: NOTES } : {}),
    ...(choice.select && !isPod ? { select: false } : {}),
    ...(choice.spread && !isPod ? { spread: true } : {}),
    ...(choice.restart ? { restartPolicy: isJob ? kplus.RestartPolicy.ON_FAILURE : kplus.RestartPolicy.ALWAYS } : {}),
    ...(choice.own ? OWN_PROPS[kind]!(choice) : {}),
  };
}

/** The names of the props that were compared, at each level. */
const compared: Record<string, Set<string>> = { ContainerProps: new Set(), ContainerSecurityContextProps: new Set(), PodSecurityContextProps: new Set() };

function note(struct: string, props: object | undefined): void {
  Object.keys(props ?? {}).forEach(name => (compared[struct] ??= new Set()).add(name));
}

function make(library: Library, kind: string, choice: Choices, scope: cdk8s.Chart): kplus.AbstractPod {
  const props = workloadProps(kind, choice, scope) as kplus.CronJobProps & kplus.StatefulSetProps;
  note(`${kind}Props`, props);
  note('PodSecurityContextProps', props.securityContext);
  [...props.containers ?? [], ...props.initContainers ?? []].forEach(each => {
    note('ContainerProps', each);
    note('ContainerSecurityContextProps', each.securityContext);
  });
  const Class = library[kind as keyof Library] as new (scope: cdk8s.Chart, id: string, props: object) => kplus.AbstractPod;
  return new Class(scope, 'web', props);
}

/** What a chart with such a workload renders, keyed by object. */
function render(library: Library, kind: string, choice: Choices): Map<string, Fields> {
  const app = new cdk8s.App();
  const chart = new cdk8s.Chart(app, 'shop', choice.namespace ? { namespace: 'shop' } : {});
  const workload = make(library, kind, choice, chart);
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
  if (choice.reader) {
    new kplus.Role(chart, 'reader').allowRead(workload);
  }
  if (workload instanceof kplus.Deployment && choice.port && (choice.service || choice.ingress)) {
    expose(workload, choice);
  }
  const manifests = cdk8s.Testing.synth(chart) as Fields[];
  return new Map(manifests.map(manifest => [display(referenceOf(manifest)), manifest]));
}

function expose(workload: kplus.Deployment, choice: Choices): void {
  const options = { ports: [{ port: 80, targetPort: 8080 }] };
  if (choice.ingress) {
    workload.exposeViaIngress('/', options);
  } else {
    workload.exposeViaService(options);
  }
}

/** A field that differs: its general name, and the value of either library. */
interface Differing {
  readonly field: string;
  readonly plus: unknown;
  readonly ours: unknown;
}

function differences(plus: Fields, ours: Fields): Differing[] {
  const pod = podTemplateOf(kubeObject(plus));
  const prefix = pod && [...pod.path.split('.').filter(Boolean), 'spec'].join('.');
  return differing(plus, ours, '').map(each => ({ ...each, field: general(each.field, prefix) }));
}

function general(field: string, pod: string | undefined): string {
  const named = pod !== undefined && field.startsWith(`${pod}.`) ? `pod.${field.slice(pod.length + 1)}` : field;
  return named.replace(/\[\d+\]/g, '[]');
}

function differing(plus: unknown, ours: unknown, field: string): Differing[] {
  if (Array.isArray(plus) && Array.isArray(ours) && plus.length === ours.length) {
    return plus.flatMap((item, index) => differing(item, ours[index], `${field}[${index}]`));
  }
  if (isFields(plus) && isFields(ours)) {
    const keys = new Set([...Object.keys(plus), ...Object.keys(ours)]);
    return [...keys].flatMap(key => differing(plus[key], ours[key], field ? `${field}.${key}` : key));
  }
  if (plus === undefined && isFields(ours) && field.endsWith('capabilities')) {
    return differing({}, ours, field);
  }
  return JSON.stringify(plus) === JSON.stringify(ours) ? [] : [{ field, plus, ours }];
}

/** The rows of the table that are about a class. */
function rowsFor(kind: string): readonly DropInDifference[] {
  return DROP_IN_DIFFERENCES.filter(({ classes }) => classes?.includes(kind) ?? true);
}

/** Refuses a difference that no row of the table describes, and one whose row says something else than what is there. */
function expectDocumented(kind: string, { field, plus, ours }: Differing): void {
  const row = rowsFor(kind).find(each => each.field === field);
  expect({ field, row }).toEqual({ field, row: expect.objectContaining({ field }) as unknown });
  const described = { plus: row!.plus.startsWith('unset') ? undefined : plus, ours: isLiteral(row!.hardened) ? load(row!.hardened) : ours };
  expect({ field, plus, ours }).toEqual({ field, ...described });
}

/** Whether a cell of the table is a value and no description of one. */
function isLiteral(cell: string): boolean {
  return /^[[{]|^\S+$/.test(cell);
}

const seen = new Set<string>();

describe.each(KINDS)('%s', kind => {
  test('renders with any props what cdk8s-plus renders, but for the documented fields and objects', () => {
    fc.assert(fc.property(choices, choice => {
      const plus = render(PLUS, kind, choice);
      const ours = render(HARDENED, kind, choice);
      for (const [name, manifest] of plus) {
        expect([...ours.keys()]).toContain(name);
        for (const difference of differences(manifest, ours.get(name)!)) {
          seen.add(`${kind} ${difference.field}`);
          expectDocumented(kind, difference);
        }
      }
      const added = [...ours.keys()].filter(name => !plus.has(name)).map(name => name.split(' ')[0]!);
      added.forEach(each => seen.add(`${kind} + ${each}`));
      expect(added.filter(each => !ADDED_OBJECTS.some(object => object.by === 'workload' && object.kind === each))).toEqual([]);
    }), { numRuns: 100 });
  });

  test.each(rowsFor(kind).map(row => row.field))('%s, which is documented, differs in some case', field => {
    expect([...seen]).toContain(`${kind} ${field}`);
  });

  test.each(ADDED_OBJECTS.filter(object => object.by === 'workload').map(object => object.kind))('a %s, which is documented, is added in some case', object => {
    expect([...seen]).toContain(`${kind} + ${object}`);
  });
});

test('each prop of cdk8s-plus was set in some case', () => {
  const missing = Object.entries(compared).flatMap(([struct, names]) => propsOf(struct).filter(name => !names.has(name)).map(name => `${struct}.${name}`));
  expect(missing).toEqual([]);
  expect(Object.keys(compared)).toHaveLength(KINDS.length + 3);
});

describe('Chart', () => {
  /** What a chart with one object renders, keyed by object. */
  const manifestsIn = (Class: typeof cdk8s.Chart, props: cdk8s.ChartProps): Map<string, Fields> => {
    const chart = new Class(new cdk8s.App(), 'shop', props);
    new kplus.ConfigMap(chart, 'flags', { data: { a: 'b' } });
    return new Map((cdk8s.Testing.synth(chart) as Fields[]).map(manifest => [display(referenceOf(manifest)), manifest]));
  };

  test.each<[string, cdk8s.ChartProps]>([
    ['a namespace', { namespace: 'shop' }],
    ['labels', { namespace: 'shop', labels: { team: 'shop' }, disableResourceNameHashes: true }],
  ])('renders with %s what cdk8s renders, and the documented objects', (_, props) => {
    const plus = manifestsIn(cdk8s.Chart, props);
    const ours = manifestsIn(hardened.Chart as typeof cdk8s.Chart, props);
    expect([...ours].filter(([name]) => plus.has(name))).toEqual([...plus]);
    const added = [...ours.keys()].filter(name => !plus.has(name)).map(name => name.split(' ')[0]!);
    expect(added.sort()).toEqual(ADDED_OBJECTS.filter(object => object.by === 'Chart').map(object => object.kind).sort());
  });

  test('renders without a namespace what cdk8s renders, and nothing else', () => {
    expect(manifestsIn(hardened.Chart as typeof cdk8s.Chart, {})).toEqual(manifestsIn(cdk8s.Chart, {}));
  });
});

test('the page tells of each method that does not do what its twin does', () => {
  const { types } = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', '.jsii'), 'utf8')) as { readonly types: Readonly<Record<string, Overriding>> };
  const overriding = Object.values(types).flatMap(({ methods = [], properties = [] }) => [...methods, ...properties])
    .filter(({ overrides }) => /^cdk8s(?:-plus-28)?\.(?!I[A-Z])/.test(overrides ?? ''));
  expect(overriding.length).toBeGreaterThan(0);
  const told = CHANGED_METHODS.map(({ method }) => method).join();
  expect([...new Set(overriding.map(({ name }) => name))].filter(name => !told.includes(name))).toEqual([]);
});
