import { Duration, JsonPatch, Size } from 'cdk8s';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { evaluate } from '../../src/analysis/pod-security/evaluate';
import {
  AppArmorProfile, Chart, CronJob, DaemonSet, Deployment, DownwardApiVolume, ExistingSecret, Job, Pod, PodOs, ProjectedSource, ProjectedVolume, StatefulSet,
  WhenUnsatisfiable, type WorkloadProps,
} from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { kubeObject } from '../../src/kube/object';
import { containersOf, podTemplateOf } from '../../src/kube/pods';
import { manifestsOf, ofKind, one, podSpecOf, specOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

/** One workload of each class, as bare as it can be. */
const CLASSES: readonly [string, (chart: Chart, props: WorkloadProps & kplus.AbstractPodProps) => kplus.AbstractPod][] = [
  ['Pod', (chart, props) => new Pod(chart, 'web', props)],
  ['Deployment', (chart, props) => new Deployment(chart, 'web', props)],
  ['StatefulSet', (chart, props) => new StatefulSet(chart, 'web', { service: new kplus.Service(chart, 'service', { ports: [{ port: 80 }] }), ...props })],
  ['DaemonSet', (chart, props) => new DaemonSet(chart, 'web', props)],
  ['Job', (chart, props) => new Job(chart, 'web', props)],
  ['CronJob', (chart, props) => new CronJob(chart, 'web', { schedule: cdk8s.Cron.daily(), ...props })],
];

/** The manifest of a workload with some props, and its pod. */
function rendered(make: (typeof CLASSES)[number][1], props: WorkloadProps & kplus.AbstractPodProps = {}, change: (pod: kplus.AbstractPod) => void = () => {}) {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const workload = make(chart, { containers: [{ image: IMAGE, portNumber: 8080 }], ...props });
  change(workload);
  const manifest = Object.values(manifestsOf(app)).find(each => each.kind === workload.kind) as Fields;
  return { app, manifest, pod: podSpecOf(manifest) };
}

const deployment = (props: WorkloadProps & kplus.DeploymentProps = {}, change: (web: Deployment) => void = () => {}) =>
  rendered((chart, all) => new Deployment(chart, 'web', all), props, pod => change(pod as Deployment));

describe.each(CLASSES)('%s', (kind, make) => {
  test('meets the restricted Pod Security Standard', () => {
    const { manifest } = rendered(make);
    expect(evaluate(podTemplateOf(kubeObject(manifest))!, 'restricted', 'latest')).toEqual([]);
  });

  test('runs as an account of its own, which is printed before it', () => {
    const { app, pod } = rendered(make);
    const accounts = ofKind(app, 'ServiceAccount').map(account => fields(account.metadata).name);
    expect(accounts).toEqual(['default', pod.serviceAccountName]);
    const printed = Object.keys(manifestsOf(app));
    expect(printed.indexOf(`ServiceAccount shop/${String(pod.serviceAccountName)}`)).toBeLessThan(printed.findIndex(name => name.startsWith(`${kind} `)));
  });

  test('sets each field that cdk8s-plus has no prop for', () => {
    const { pod } = rendered(make, {
      hostUsers: false, priorityClassName: 'high', runtimeClassName: 'gvisor', supplementalGroups: [4000], shareProcessNamespace: true,
      appArmorProfile: AppArmorProfile.localhost('web'), enableServiceLinks: true,
    });
    expect(pod).toMatchObject({
      hostUsers: false, priorityClassName: 'high', runtimeClassName: 'gvisor', shareProcessNamespace: true, enableServiceLinks: true,
      securityContext: { supplementalGroups: [4000], appArmorProfile: { type: 'Localhost', localhostProfile: 'web' } },
    });
    expect(Object.keys(fields(pod.securityContext))).toEqual(Object.keys(fields(pod.securityContext)).sort());
  });

  test('checks containers that come later', () => {
    expect(() => rendered(make, {}, pod => pod.addContainer({ name: 'main', image: IMAGE }))).toThrow('two containers are named main, expected a name for each');
    expect(() => rendered(make, {}, pod => pod.addInitContainer({ name: 'Init', image: IMAGE }))).toThrow('the name of a container is "Init", expected at most 63');
    expect(() => rendered(make, {}, pod => pod.attachContainer(new kplus.Container({ name: 'main', image: IMAGE })))).toThrow('two containers are named main');
  });
});

describe('what a container may not be', () => {
  test.each<[string, kplus.ContainerProps, string]>([
    ['port 0', { image: IMAGE, portNumber: 0 }, 'container main: the port is 0, expected a whole number from 1 to 65535'],
    ['port 99999', { image: IMAGE, ports: [{ number: 99999 }] }, 'the port is 99999, expected a whole number from 1 to 65535'],
    ['host port -1', { image: IMAGE, ports: [{ number: 80, hostPort: -1 }] }, 'the port is -1, expected'],
    ['an empty image', { image: '' }, 'container main: image is "", expected an image reference'],
    ['no image', {} as kplus.ContainerProps, 'container main: image is missing, expected an image reference'],
  ])('is refused at the line that adds it: %s', (_, container, message) => {
    expect(() => deployment({ containers: [container] })).toThrow(message);
    expect(() => deployment({}, web => web.addContainer({ name: 'other', ...container }))).toThrow(/Deployment shop\/web: container other/);
  });
});

test('a name that Kubernetes does not take is refused at the line that gives it', () => {
  const chart = new Chart(testApp(), 'shop', { namespace: 'shop' });
  expect(() => new Deployment(chart, 'a', { metadata: { name: 'Web' }, containers: [{ image: IMAGE }] }))
    .toThrow('Deployment shop/a: metadata.name is "Web", expected at most 253 lower-case letters');
  expect(() => new CronJob(chart, 'b', { metadata: { name: 'x'.repeat(53) }, schedule: cdk8s.Cron.daily(), containers: [{ image: IMAGE }] }))
    .toThrow('expected at most 52 lower-case letters, digits, dashes and dots: the Job adds 11');
});

describe('a writable path', () => {
  const mountsOf = (pod: Fields) => Object.fromEntries(containersOf(pod).map(({ name, spec }) => [name, list(spec.volumeMounts).map(mount => fields(mount).mountPath)]));

  test('is an emptyDir of its own in each container, of init containers and later ones too', () => {
    const { pod } = deployment({ writablePaths: ['/tmp'], initContainers: [{ image: IMAGE }] }, web => {
      web.addContainer({ name: 'second', image: IMAGE });
      web.addSidecar({ name: 'proxy', image: IMAGE });
    });
    expect(mountsOf(pod)).toEqual({ 'init-0': ['/tmp'], 'proxy': ['/tmp'], 'main': ['/tmp'], 'second': ['/tmp'] });
    expect(list(pod.volumes).map(volume => fields(volume).emptyDir)).toEqual([{}, {}, {}, {}]);
    expect(new Set(list(pod.volumes).map(volume => fields(volume).name)).size).toBe(4);
  });

  test('may be for one container, with a limit', () => {
    const { pod } = deployment({}, web => {
      web.addContainer({ name: 'second', image: IMAGE });
      web.addWritablePath('/var/cache', { container: 'second', sizeLimit: Size.mebibytes(64) });
    });
    expect(mountsOf(pod)).toEqual({ main: [], second: ['/var/cache'] });
    expect(list(pod.volumes)).toEqual([{ name: expect.stringMatching(/^writable-var-cache-[0-9a-f]{8}$/) as string, emptyDir: { sizeLimit: '64Mi' } }]);
  });

  test('leaves alone what a container mounts there itself', () => {
    const { pod } = deployment({ writablePaths: ['/tmp'] }, web => web.containers[0]!.mount('/tmp', kplus.Volume.fromEmptyDir(web, 'Tmp', 'own')));
    expect(list(pod.volumes).map(volume => fields(volume).name)).toEqual(['own']);
  });

  test.each<[string, (web: Deployment) => void, string]>([
    ['that is relative', web => web.addWritablePath('tmp'), 'Deployment shop/web: the writable path is "tmp", expected an absolute path such as /tmp'],
    ['that is given twice', web => { web.addWritablePath('/a'); web.addWritablePath('/a'); }, '/a is made writable twice, expected once'],
    ['of a container that is not there', web => web.addWritablePath('/a', { container: 'x' }), 'the container of the writable path /a is x, expected one of main'],
  ])('is refused %s', (_, change, message) => {
    expect(() => deployment({}, change)).toThrow(message);
  });
});

test('several pull secrets stand beside the one of cdk8s-plus', () => {
  const { pod } = rendered((chart, props) => new Deployment(chart, 'web', {
    ...props, dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'First', 'first') as kplus.DockerConfigSecret,
    imagePullSecrets: [ExistingSecret.fromName(chart, 'second', 'second'), ExistingSecret.fromName(chart, 'again', 'first')],
  }));
  expect(pod.imagePullSecrets).toEqual([{ name: 'first' }, { name: 'second' }]);
});

test('pull secrets and account annotations of the Chart reach each workload that has none itself', () => {
  const app = testApp();
  const chart: Chart = new Chart(app, 'shop', {
    namespace: 'shop', accountAnnotations: { 'cloud.example/role': 'all', 'cloud.example/team': 'shop' },
    imagePullSecrets: [ExistingSecret.fromName(app as never, 'pull', 'pull')],
  });
  new Deployment(chart, 'web', { containers: [{ image: IMAGE }], accountAnnotations: { 'cloud.example/role': 'web' } });
  new Deployment(chart, 'api', { containers: [{ image: IMAGE }], imagePullSecrets: [] });
  expect(podSpecOf(one(app, 'Deployment', 'shop-web')).imagePullSecrets).toEqual([{ name: 'pull' }]);
  expect(podSpecOf(one(app, 'Deployment', 'shop-api')).imagePullSecrets).toBeUndefined();
  expect(fields(one(app, 'ServiceAccount', 'shop-web').metadata).annotations).toEqual({ 'cloud.example/role': 'web', 'cloud.example/team': 'shop' });
});

test('pods are spread by the labels of the workload', () => {
  const { pod } = deployment({ topologySpreadConstraints: [
    { topology: kplus.Topology.ZONE },
    { topology: kplus.Topology.HOSTNAME, maxSkew: 2, whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE, minDomains: 3 },
  ] });
  const labelSelector = { matchLabels: { 'cdk8s.io/metadata.addr': expect.any(String) as string } };
  expect(pod.topologySpreadConstraints).toEqual([
    { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
    { topologyKey: 'kubernetes.io/hostname', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule', minDomains: 3, labelSelector },
  ]);
});

test('`spread` has its two terms, however often the workload is rendered', () => {
  const { app } = deployment({ spread: true });
  const terms = () => {
    const { affinity } = podSpecOf(one(app, 'Deployment'));
    return list(fields(fields(affinity).podAntiAffinity).requiredDuringSchedulingIgnoredDuringExecution).length;
  };
  expect([terms(), terms()]).toEqual([2, 2]);
});

test('a Windows pod has no field that the API server refuses there', () => {
  const { pod } = deployment({ os: PodOs.WINDOWS, securityContext: { user: 1000 } });
  expect(pod.os).toEqual({ name: 'windows' });
  expect(pod.securityContext).toEqual({ runAsNonRoot: true, runAsUser: 1000 });
  expect(fields(list(pod.containers)[0]).securityContext).toEqual({ runAsNonRoot: true });
});

test('a sidecar starts before all others and keeps running', () => {
  const { pod } = deployment({}, web => web.addSidecar({ name: 'proxy', image: IMAGE, portNumber: 9000 }));
  expect(list(pod.initContainers)).toMatchObject([{ name: 'proxy', restartPolicy: 'Always', startupProbe: {} }]);
});

test('a JSON patch of the user has the last word', () => {
  const { pod } = deployment({}, web => cdk8s.ApiObject.of(web).addJsonPatch(JsonPatch.replace('/spec/template/spec/securityContext/seccompProfile', { type: 'Unconfined' })));
  expect(fields(pod.securityContext).seccompProfile).toEqual({ type: 'Unconfined' });
});

describe('volumes that cdk8s-plus has no factory for', () => {
  test('a projected volume shows tokens, keys and what the pod knows about itself in one folder', () => {
    const { pod } = deployment({}, web => web.containers[0]!.mount('/run/identity', new ProjectedVolume(web, 'identity', {
      name: 'identity',
      sources: [
        ProjectedSource.serviceAccountToken({ audience: 'vault', expiration: Duration.minutes(20) }),
        ProjectedSource.secret(ExistingSecret.fromName(web, 'ca', 'ca'), { 'ca.crt': 'ca.pem' }),
        ProjectedSource.configMap(kplus.ConfigMap.fromConfigMapName(web, 'cm', 'settings')),
        ProjectedSource.downwardApi([{ path: 'labels', fieldPath: 'metadata.labels' }, { path: 'cpu', resource: kplus.ResourceFieldPaths.CPU_LIMIT, container: 'main' }]),
      ],
    })));
    expect(list(pod.volumes)).toEqual([{
      name: 'identity',
      projected: {
        defaultMode: 0o444,
        sources: [
          { serviceAccountToken: { audience: 'vault', expirationSeconds: 1200, path: 'token' } },
          { secret: { name: 'ca', items: [{ key: 'ca.crt', path: 'ca.pem' }] } },
          { configMap: { name: 'settings' } },
          { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }, { path: 'cpu', resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }] } },
        ],
      },
    }]);
    expect(list(fields(list(pod.containers)[0]).volumeMounts)).toEqual([{ name: 'identity', mountPath: '/run/identity' }]);
  });

  test('a downward volume shows what the pod knows about itself', () => {
    const { pod } = deployment({}, web => web.containers[0]!.mount('/podinfo', new DownwardApiVolume(web, 'info', { files: [{ path: 'uid', fieldPath: 'metadata.uid' }] })));
    expect(list(pod.volumes)).toEqual([{ name: 'podinfo', downwardAPI: { items: [{ path: 'uid', fieldRef: { fieldPath: 'metadata.uid' } }] } }]);
  });

  test.each<[string, () => unknown, string]>([
    ['a token for nobody', () => ProjectedSource.serviceAccountToken({ audience: '' }), 'the audience of the token is missing, expected who it is for'],
    ['a token of five minutes', () => ProjectedSource.serviceAccountToken({ audience: 'a', expiration: Duration.minutes(5) }), 'expires after 300 seconds, expected at least 600'],
    ['a file about nothing', () => ProjectedSource.downwardApi([{ path: 'x' }]), 'the file x is about nothing, expected a `fieldPath`, or a `resource` with its `container`'],
    ['no source', () => new ProjectedVolume(new Chart(testApp(), 'shop'), 'v', { sources: [] }), 'shop/v: the projected volume has no source, expected at least one'],
  ])('refuse %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('volume claim templates', () => {
  const set = (change: (store: StatefulSet) => void, props: object = {}) => rendered(
    (chart, all) => new StatefulSet(chart, 'web', { ...all, ...props }), {}, pod => change(pod as StatefulSet));

  test('claim a volume for each pod, mounted where they say', () => {
    const { manifest, pod } = set(() => {}, { volumeClaimTemplates: [{ name: 'data', storage: Size.gibibytes(1), mountPath: '/data', storageClassName: 'fast' }] });
    expect(specOf(manifest).volumeClaimTemplates).toEqual([{
      metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1024Mi' } }, storageClassName: 'fast' },
    }]);
    expect(list(fields(list(pod.containers)[0]).volumeMounts)).toEqual([{ name: 'data', mountPath: '/data' }]);
    expect(pod.volumes).toBeUndefined();
  });

  test('are mounted by containers like any storage', () => {
    const { pod } = set(store => store.containers[0]!.mount('/data', store.addVolumeClaimTemplate({ name: 'data', storage: Size.gibibytes(1) })));
    expect(list(fields(list(pod.containers)[0]).volumeMounts)).toEqual([{ name: 'data', mountPath: '/data' }]);
    expect(pod.volumes).toBeUndefined();
  });

  test('have a name each', () => {
    const twice = (store: StatefulSet) => [0, 1].forEach(() => store.addVolumeClaimTemplate({ name: 'data', storage: Size.gibibytes(1) }));
    expect(() => set(twice)).toThrow('StatefulSet shop/web: two volume claim templates are named data, expected a name for each');
  });
});
