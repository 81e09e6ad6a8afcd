import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as hardened from '../src/index';
import { type Fields, fields, list } from '../src/kube/fields';
import { containersOf } from '../src/kube/pods';
import { filesOf, manifestsOf, one, podSpecOf, specOf, testApp } from './synthesized';

/** Each optional field of the public structs, what its documentation says of it, and what holds without it: in the final YAML wherever it gets there. */

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;
const MAIN = { image: IMAGE, portNumber: 8080 };

interface Shop {
  readonly app: hardened.App;
  readonly chart: hardened.Chart;
  readonly web: hardened.Deployment;
}

/** An app with one workload. */
function shop(use: (web: hardened.Deployment, chart: hardened.Chart) => void = () => {}, props: hardened.DeploymentProps = {}, more: Partial<Props> = {}): Shop {
  const app = testApp(more.app);
  const chart = new hardened.Chart(app, 'shop', { namespace: 'shop', ...more.chart });
  const web = new hardened.Deployment(chart, 'web', { containers: [MAIN], ...props });
  use(web, chart);
  return { app, chart, web };
}

interface Props {
  readonly app: hardened.AppProps;
  readonly chart: hardened.ChartProps;
}

const podOf = ({ app }: Shop): Fields => podSpecOf(one(app, 'Deployment', 'shop-web'));
const mainOf = (made: Shop): Fields => fields(list(podOf(made).containers)[0]);
const volumeOf = (made: Shop): Fields => fields(list(podOf(made).volumes)[0]);
const all = ({ app }: Shop): object => manifestsOf(app);

/** A workload beside `web`, for connections. */
const peer = (chart: hardened.Chart): hardened.Deployment =>
  new hardened.Deployment(chart, 'api', { containers: [{ image: IMAGE, portNumber: 1 }, { name: 'two', image: IMAGE, ports: [{ number: 9 }] }] });

const secret = (chart: cdk8s.Chart): hardened.ExistingSecret => hardened.ExistingSecret.fromName(chart, 'db', 'db');
const claim = (props: Partial<hardened.VolumeClaimTemplate>): Fields => {
  const app = testApp();
  new hardened.StatefulSet(new hardened.Chart(app, 'shop', { namespace: 'shop' }), 'store', {
    containers: [MAIN], volumeClaimTemplates: [{ name: 'data', storage: cdk8s.Size.gibibytes(1), ...props }],
  });
  return one(app, 'StatefulSet');
};
const claimOf = (set: Fields): Fields => fields(fields(list(specOf(set).volumeClaimTemplates)[0]).spec);
const external = (props: Partial<hardened.ExternalSecretProps> = {}): Fields => {
  const app = testApp();
  hardened.ExternalSecret.fromStore(new hardened.Chart(app, 'shop', { namespace: 'shop' }), 'Db', { store: 'vault', remoteKey: 'shop/db', ...props });
  return specOf(one(app, 'ExternalSecret'));
};
const projected = (props: Partial<hardened.ProjectedVolumeProps>, token: Partial<hardened.ProjectedTokenOptions> = {}): Shop => shop(web => {
  const sources = [hardened.ProjectedSource.serviceAccountToken({ audience: 'vault', ...token })];
  web.containers[0]!.mount('/run/identity', new hardened.ProjectedVolume(web, 'identity', { sources, ...props }));
});
const files = (...all_: hardened.DownwardApiFile[]): Shop => shop(web => {
  web.containers[0]!.mount('/info', new hardened.DownwardApiVolume(web, 'info', { files: all_ }));
});
const spread = (props: Partial<hardened.TopologySpreadConstraint>): Fields =>
  fields(list(podOf(shop(() => {}, { topologySpreadConstraints: [{ topology: kplus.Topology.ZONE, ...props }] })).topologySpreadConstraints)[0]);
const service = (options: hardened.ServiceExposureOptions): object => all(shop(web => web.exposure.viaService(options)));
const ingress = (options: hardened.IngressExposureOptions): Shop => shop(web => web.exposure.viaIngress('shop.example.com', options));
const ingressOf = (options: hardened.IngressExposureOptions): Fields => one(ingress(options).app, 'Ingress');
const granted = (options: hardened.GrantOptions): Shop => shop(web => web.access.allowGet(kplus.ApiResource.CONFIG_MAPS, options));
const ruleOf = (made: Shop): Fields => fields(list(one(made.app, 'Role').rules)[0]);
const labels = (props: hardened.ChartProps): Fields => fields(fields(one(shop(() => {}, {}, { chart: props }).app, 'Namespace').metadata).labels);
const helm = (options: hardened.HardeningOptions): object => {
  const app = testApp();
  const chart = new cdk8s.Chart(app, 'vendor', { namespace: 'vendor' });
  const template = { metadata: { labels: { app: 'v' } }, spec: { containers: [{ name: 'v', image: IMAGE }] } };
  new cdk8s.ApiObject(chart, 'v', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: { matchLabels: { app: 'v' } }, template } });
  hardened.Hardening.of(app).apply(options);
  return manifestsOf(app);
};
const report = (props: Partial<hardened.ReportFile>): string => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-report-')), 'report');
  shop(() => {}, {}, { app: { reports: [{ path: file, ...props }] } }).app.synth();
  return fs.readFileSync(file, 'utf8');
};
const writable = { securityContext: { readOnlyRootFilesystem: false } };
const finding = (props: hardened.DeploymentProps = {}): hardened.Finding =>
  hardened.Findings.of(shop(() => {}, { containers: [{ ...MAIN, ...writable }], ...props }).app).all[0]!;
/** The findings of two containers that a waiver covers. */
const waived = (waiver: Partial<hardened.WaiverOptions>): hardened.Finding[] => {
  const { app, web } = shop(made => made.addContainer({ name: 'two', image: IMAGE, ...writable }), { containers: [{ ...MAIN, ...writable }] });
  hardened.Waivers.of(web).add({ rule: 'read-only-root-filesystem', reason: 'writes', ...waiver });
  return hardened.Findings.of(app).waived;
};
/** Whether a synthesis fails over a container. */
const fails = (props: hardened.AppProps, container: Partial<kplus.ContainerProps>): boolean => {
  try {
    shop(() => {}, { containers: [{ ...MAIN, ...container }] }, { app: props }).app.synth();
    return false;
  } catch {
    return true;
  }
};
const policy = (text: string): hardened.Policy => hardened.Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${text}\n`);
type Row = readonly [field: string, says: string, actual: () => unknown, expected: () => unknown];

const text = (of: object): string => JSON.stringify(of);

const ROWS: readonly Row[] = [
  ['AppProps.failOn', '- `failOn` of the policy, else Severity.MEDIUM',
    () => [fails({}, writable), fails({ policy: policy('failOn: critical') }, writable), fails({ failOn: hardened.Severity.CRITICAL }, writable)], () => [true, false, false]],
  ['AppProps.images', '- images stay as they are written', () => mainOf(shop(() => {}, { containers: [{ image: 'web:1' }] })).image, () => 'web:1'],
  ['AppProps.isolation', 'Isolation.ENFORCE',
    () => synthesized({}), () => synthesized({ isolation: hardened.Isolation.ENFORCE })],
  ['AppProps.policy', '- the rules of the profile `hardened`', () => summary({}), () => summary({ policy: policy('profile: hardened') })],
  ['AppProps.reports', '- none', () => Object.keys(synthesized({})), () => ['shop.k8s.yaml']],

  ['ChartProps.accountAnnotations', '- none', () => fields(one(shop().app, 'ServiceAccount', 'shop-web').metadata).annotations, () => undefined],
  ['ChartProps.createNamespace', 'true', () => all(shop()), () => all(shop(() => {}, {}, { chart: { createNamespace: true } }))],
  ['ChartProps.imagePullSecrets', '- none', () => podOf(shop()).imagePullSecrets, () => undefined],
  ['ChartProps.podSecurity', 'PodSecurityLevel.RESTRICTED', () => labels({}), () => labels({ podSecurity: hardened.PodSecurityLevel.RESTRICTED })],
  ['ChartProps.podSecurityReason', '- required if `podSecurity` is lowered',
    () => () => labels({ podSecurity: hardened.PodSecurityLevel.BASELINE }), () => /podSecurityReason is missing/],
  ['ChartProps.zone', '- none: no rule about zones applies', () => Object.keys(labels({})).filter(label => label.includes('zone')), () => []],

  ['ConnectionOptions.ports', '- all ports that the server\'s containers declare',
    () => all(shop((web, chart) => web.network.allowTo(peer(chart)))),
    () => all(shop((web, chart) => web.network.allowTo(peer(chart), { ports: [kplus.NetworkPolicyPort.tcp(1), kplus.NetworkPolicyPort.tcp(9)] })))],
  ['ConnectionOptions.reason', '- none', () => shop((web, chart) => web.network.allowTo(peer(chart))).app.auditTrail(), () => /\| TCP 1,9 \|  \| shop\/web \|/],

  ['DownwardApiFile.container', '- required with `resource`',
    () => () => files({ path: 'cpu', resource: kplus.ResourceFieldPaths.CPU_LIMIT }), () => /expected a `fieldPath`, or a `resource` with its `container`/],
  ['DownwardApiFile.fieldPath', '- `resource` is given',
    () => volumeOf(files({ path: 'cpu', resource: kplus.ResourceFieldPaths.CPU_LIMIT, container: 'main' })).downwardAPI,
    () => ({ items: [{ path: 'cpu', resourceFieldRef: { containerName: 'main', resource: 'limits.cpu' } }] })],
  ['DownwardApiFile.resource', '- `fieldPath` is given',
    () => volumeOf(files({ path: 'uid', fieldPath: 'metadata.uid' })).downwardAPI, () => ({ items: [{ path: 'uid', fieldRef: { fieldPath: 'metadata.uid' } }] })],
  ['DownwardApiVolumeProps.name', 'podinfo', () => volumeOf(files({ path: 'uid', fieldPath: 'metadata.uid' })).name, () => 'podinfo'],

  ['ExternalSecretProps.properties', '- every property, under its own name',
    () => list(external().dataFrom), () => [{ extract: expect.objectContaining({ key: 'shop/db' }) as unknown }]],
  ['ExternalSecretProps.refreshInterval', 'Duration.hours(1)', () => external(), () => external({ refreshInterval: cdk8s.Duration.hours(1) })],
  ['ExternalSecretProps.storeKind', 'SecretStoreKind.SECRET_STORE', () => external(), () => external({ storeKind: hardened.SecretStoreKind.SECRET_STORE })],

  ['Finding.absorbed', '- none', () => 'absorbed' in finding(), () => false],
  ['Finding.baseline', '- no baseline knows it', () => 'baseline' in finding(), () => false],
  ['Finding.construct', '- the manifest was not rendered by this app',
    () => hardened.Findings.of(shop(web => hardened.Waivers.of(web.node.root).add({ rule: 'no-host-pid', reason: 'covers nothing' })).app).all.map(each => 'construct' in each), () => [false]],
  ['Finding.container', '- the finding is not in a container', () => 'container' in finding({ containers: [MAIN], hostNetwork: true }), () => false],
  ['Finding.source', '- the manifest was not read from a file', () => 'source' in finding(), () => false],
  ['Finding.waiver', '- none', () => 'waiver' in finding(), () => false],
  ['FindingConstruct.source', '- unknown, as in languages other than TypeScript and JavaScript',
    () => {
      const app = testApp();
      new cdk8s.ApiObject(new cdk8s.Chart(app, 'plain'), 'pod', { apiVersion: 'v1', kind: 'Pod', spec: { hostPID: true, containers: [{ name: 'a', image: IMAGE }] } });
      return hardened.Findings.of(app).all[0]!.construct;
    }, () => ({ path: 'plain/pod' })],
  ['FindingResource.namespace', '- the object names none',
    () => 'namespace' in hardened.Findings.of(shop(() => {}, { containers: [{ ...MAIN, ...writable }] }, { chart: { namespace: undefined } }).app).all[0]!.resource, () => false],
  ['FindingWaiver.expires', '- it does not end', () => waived({})[0]!.waiver, () => ({ reason: 'writes' })],
  ['FindingWaiver.owner', '- nobody is named', () => waived({ expires: '2999-01-01' })[0]!.waiver, () => ({ reason: 'writes', expires: '2999-01-01' })],
  ['FindingWaiver.suppression', '- it was written as a waiver', () => 'suppression' in waived({})[0]!.waiver!, () => false],

  ['GrantOptions.clusterWide', 'false', () => all(granted({})), () => all(granted({ clusterWide: false }))],
  ['GrantOptions.names', '- all objects; the object itself if one is given as the resource',
    () => [ruleOf(granted({})).resourceNames, ruleOf(shop((web, chart) => web.access.allowGet(kplus.Secret.fromSecretName(chart, 's', 'db')))).resourceNames],
    () => [undefined, ['db']]],
  ['GrantOptions.namespace', '- the workload\'s', () => all(granted({})), () => all(granted({ namespace: 'shop' }))],
  ['GrantOptions.reason', '- none', () => granted({}).app.auditTrail(), () => /\| configmaps in shop \|  \|/],
  ['GrantOptions.subresource', '- the resource itself', () => ruleOf(granted({})).resources, () => ['configmaps']],

  ['HardeningOptions.addObjects', 'false', () => helm({}), () => helm({ addObjects: false })],
  ['HardeningOptions.leaveUnset', '- all are filled', () => Object.values(hardened.HardenedField).filter(field => !text(helm({})).includes(`"${field}"`)), () => []],

  ['IngressExposureOptions.annotations', '- none', () => fields(ingressOf({}).metadata).annotations, () => undefined],
  ['IngressExposureOptions.className', '- the cluster\'s default', () => specOf(ingressOf({})).ingressClassName, () => undefined],
  ['IngressExposureOptions.path', '/', () => all(ingress({})), () => all(ingress({ path: '/' }))],
  ['IngressExposureOptions.pathType', 'kplus.HttpIngressPathType.PREFIX', () => all(ingress({})), () => all(ingress({ pathType: kplus.HttpIngressPathType.PREFIX }))],
  ['IngressExposureOptions.service', '- the workload\'s own, made if it has none',
    () => all(ingress({})),
    () => all(shop(web => {
      const own = web.exposure.viaService();
      web.exposure.viaIngress('shop.example.com', { service: own });
    }))],
  ['IngressExposureOptions.tlsSecret', '- the default certificate of the controller', () => specOf(ingressOf({})).tls, () => [{ hosts: ['shop.example.com'] }]],

  ['ProjectedTokenOptions.expiration', 'Duration.hours(1)', () => all(projected({})), () => all(projected({}, { expiration: cdk8s.Duration.hours(1) }))],
  ['ProjectedTokenOptions.path', 'token', () => all(projected({})), () => all(projected({}, { path: 'token' }))],
  ['ProjectedVolumeProps.defaultMode', '0o444', () => all(projected({})), () => all(projected({ defaultMode: 0o444 }))],
  ['ProjectedVolumeProps.name', 'projected', () => all(projected({})), () => all(projected({ name: 'projected' }))],

  ['ReportFile.format', 'ReportFormat.JSON', () => report({}), () => report({ format: hardened.ReportFormat.JSON })],

  ['SecretMountOptions.container', '- all containers but init containers',
    () => {
      const pod = podOf(shop((web, chart) => {
        web.addInitContainer({ name: 'setup', image: IMAGE });
        web.addContainer({ name: 'two', image: IMAGE });
        web.secrets.mount('/s', secret(chart));
      }));
      return containersOf(pod).filter(({ spec }) => list(spec.volumeMounts).length > 0).map(({ name }) => name);
    }, () => ['main', 'two']],
  ['SecretMountOptions.files', '- every key, under its own name',
    () => 'items' in fields(volumeOf(shop((web, chart) => web.secrets.mount('/s', secret(chart)))).secret), () => false],
  ['SecretMountOptions.mode', '- 0o440 with a group of the pod\'s own; 0o444 if a claim is mounted whose files the group would take over',
    () => {
      const mount = (use: (web: hardened.Deployment, chart: hardened.Chart) => void): unknown[] => {
        const pod = podOf(shop((web, chart) => {
          use(web, chart);
          web.secrets.mount('/s', secret(chart));
        }));
        const mode = list(pod.volumes).map(volume => fields(fields(volume).secret).defaultMode).find(each => each !== undefined);
        return [mode, typeof fields(pod.securityContext).fsGroup];
      };
      const claimed = (web: hardened.Deployment, chart: hardened.Chart): void =>
        web.containers[0]!.mount('/data', kplus.Volume.fromPersistentVolumeClaim(chart, 'Data', kplus.PersistentVolumeClaim.fromClaimName(chart, 'Claim', 'data')));
      return [mount(() => {}), mount(claimed)];
    }, () => [[0o440, 'number'], [0o444, 'undefined']]],

  ['ServiceExposureOptions.name', '- generated from the construct path',
    () => fields(one(shop(web => web.exposure.viaService()).app, 'Service').metadata).name, () => expect.stringMatching(/^shop-web-service-\w+$/) as unknown],
  ['ServiceExposureOptions.ports', '- the ports that the containers declare', () => service({}), () => service({ ports: [{ port: 8080, targetPort: 8080 }] })],
  ['ServiceExposureOptions.serviceType', 'kplus.ServiceType.CLUSTER_IP', () => service({}), () => service({ serviceType: kplus.ServiceType.CLUSTER_IP })],

  ['StatefulSetProps.volumeClaimTemplates', '- none',
    () => {
      const app = testApp();
      new hardened.StatefulSet(new hardened.Chart(app, 'shop', { namespace: 'shop' }), 'store', { containers: [MAIN] });
      return specOf(one(app, 'StatefulSet')).volumeClaimTemplates;
    }, () => undefined],

  ['TopologySpreadConstraint.maxSkew', '1', () => spread({}), () => spread({ maxSkew: 1 })],
  ['TopologySpreadConstraint.minDomains', '- no minimum', () => 'minDomains' in spread({}), () => false],
  ['TopologySpreadConstraint.whenUnsatisfiable', 'WhenUnsatisfiable.SCHEDULE_ANYWAY',
    () => spread({}), () => spread({ whenUnsatisfiable: hardened.WhenUnsatisfiable.SCHEDULE_ANYWAY })],

  ['VolumeClaimTemplate.accessModes', '[kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE]',
    () => claim({}), () => claim({ accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE] })],
  ['VolumeClaimTemplate.mountPath', '- mounted by nobody; `addVolumeClaimTemplate` returns what `container.mount` takes',
    () => containersOf(podSpecOf(claim({}))).map(({ spec }) => spec.volumeMounts), () => [undefined]],
  ['VolumeClaimTemplate.storageClassName', '- the cluster\'s default', () => claimOf(claim({})).storageClassName, () => undefined],

  ['WaiverOptions.container', '- all containers', () => waived({}).map(({ container }) => container), () => ['main', 'two']],
  ['WaiverOptions.expires', '- it does not end', () => waived({}).length, () => 2],
  ['WaiverOptions.owner', '- nobody is named', () => 'owner' in waived({})[0]!.waiver!, () => false],

  ['WorkloadProps.accountAnnotations', '- none', () => fields(one(shop().app, 'ServiceAccount', 'shop-web').metadata).annotations, () => undefined],
  ['WorkloadProps.appArmorProfile', '- unset: nodes without AppArmor refuse a profile', () => fields(podOf(shop()).securityContext).appArmorProfile, () => undefined],
  ['WorkloadProps.enableServiceLinks', 'false', () => all(shop()), () => all(shop(() => {}, { enableServiceLinks: false }))],
  ['WorkloadProps.hostUsers', '- unset: nodes with an old kernel refuse user namespaces', () => podOf(shop()).hostUsers, () => undefined],
  ['WorkloadProps.imagePullSecrets', '- the ones of the Chart',
    () => podOf(shop(() => {}, {}, { chart: { imagePullSecrets: [secret(new cdk8s.Chart(new cdk8s.App(), 'other'))] } })).imagePullSecrets, () => [{ name: 'db' }]],
  ['WorkloadProps.os', '- unset, which is Linux', () => podOf(shop()).os, () => undefined],
  ['WorkloadProps.priorityClassName', '- the cluster\'s default', () => podOf(shop()).priorityClassName, () => undefined],
  ['WorkloadProps.runtimeClassName', '- the cluster\'s default', () => podOf(shop()).runtimeClassName, () => undefined],
  ['WorkloadProps.shareProcessNamespace', '- unset: they do not', () => podOf(shop()).shareProcessNamespace, () => undefined],
  ['WorkloadProps.supplementalGroups', '- none', () => fields(podOf(shop()).securityContext).supplementalGroups, () => undefined],
  ['WorkloadProps.topologySpreadConstraints', '- no constraint', () => podOf(shop()).topologySpreadConstraints, () => undefined],
  ['WorkloadProps.writablePaths', '- none: the root file system is read-only',
    () => [podOf(shop()).volumes, fields(mainOf(shop()).securityContext).readOnlyRootFilesystem], () => [undefined, true]],

  ['WritablePathOptions.container', '- all containers, each with a folder of its own',
    () => {
      const pod = podOf(shop(web => {
        web.addContainer({ name: 'two', image: IMAGE });
        web.addWritablePath('/tmp');
      }));
      return [new Set(list(pod.volumes).map(volume => fields(volume).name)).size, containersOf(pod).map(({ spec }) => list(spec.volumeMounts).length)];
    }, () => [2, [1, 1]]],
  ['WritablePathOptions.sizeLimit', '- as much as the node has', () => volumeOf(shop(web => web.addWritablePath('/tmp'))).emptyDir, () => ({})],

  ['ZoneOptions.mayReach', '- none', () => hardened.Zone.of('partners').mayReach, () => []],
];

function synthesized(props: hardened.AppProps): Record<string, string> {
  const { app } = shop(() => {}, {}, { app: props });
  app.synth();
  return filesOf(app);
}

/** How many rules judged what, and what they found. */
function summary(props: hardened.AppProps): unknown {
  return JSON.parse(hardened.Findings.of(shop(() => {}, {}, { app: props }).app).toJson());
}

interface Struct {
  readonly name: string;
  readonly datatype?: boolean;
  readonly properties?: readonly { readonly name: string; readonly optional?: boolean; readonly docs?: { readonly default?: string } }[];
}

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

test('each default that is documented stands in the table, as it is documented', () => {
  const assembly = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '.jsii'), 'utf8')) as { readonly types: Readonly<Record<string, Struct>> };
  const structs = Object.values(assembly.types).filter(type => type.datatype);
  const documented = structs.flatMap(({ name, properties = [] }) => properties.filter(each => each.optional).map(each => [`${name}.${each.name}`, each.docs?.default]));
  expect(Object.fromEntries(ROWS.map(([field, says]) => [field, says]))).toEqual(Object.fromEntries(documented));
});

test.each(ROWS)('%s: %s', (_, __, actual, expected) => {
  const wanted = expected();
  const got = actual();
  if (typeof got === 'function') {
    expect(got).toThrow(wanted as RegExp);
  } else if (wanted instanceof RegExp) {
    expect(got).toMatch(wanted);
  } else {
    expect(got).toEqual(wanted);
  }
});
