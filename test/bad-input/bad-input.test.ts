import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { App, Chart, CronJob, Deployment, ExistingSecret, ExternalSecret, ImageLock, Peer, Policy, StatefulSet, Waivers, Zone } from '../../src/index';
import { filesOf } from '../synthesized';

/** What users get wrong, in an app: each is refused with a message and the place in the user's own code, and nothing of it is written. */

const DIGEST = `sha256:${'a'.repeat(64)}`;
const IMAGE = `registry.example/web:1.0.0@${DIGEST}`;
const WEB: kplus.ContainerProps = { image: IMAGE, portNumber: 8080 };

const SOURCE = fs.readFileSync(__filename, 'utf8').split('\n');

/** An app with an earlier synthesis in its folder, and files beside it. */
interface World {
  readonly app: App;
  readonly chart: Chart;
  /** A workload in order. */
  readonly web: Deployment;
  /** Writes a file, and gives its path. */
  file(name: string, ...lines: readonly string[]): string;
}

interface BadInput {
  /** The user is sent to the line that ends in `// here`. */
  readonly bad: (world: World) => void;
  readonly says: RegExp;
}

const POLICY = ['apiVersion: cdk8s-hardened/v1', 'kind: Policy'];
const LOCK = ['apiVersion: cdk8s-hardened/v1', 'kind: ImageLock'];

/** What is wrong in the code of the user. */
const IN_CODE: Record<string, BadInput> = {
  'an image that is not in the lock': {
    bad: ({ app, file }) => {
      const images = ImageLock.fromFile(file('images.lock.yaml', ...LOCK, 'images:', `  - image: ${IMAGE}`));
      const locked = new App({ outdir: app.outdir, images });
      new Deployment(new Chart(locked, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: 'registry.example/wbe:1.0.0' }] }); // here
      locked.synth();
    },
    says: /containers\[0\]\.image is registry\.example\/wbe:1\.0\.0, expected an image of .*images\.lock\.yaml; did you mean registry\.example\/web:1\.0\.0\?/,
  },
  'an image that is none': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [{ image: '' }] }); // here
    },
    says: /^Deployment shop\/api: container main: image is "", expected an image reference/,
  },
  'an empty label of a selector': {
    bad: ({ chart, web }) => {
      web.network.allowTo(Peer.of(kplus.Pods.select(chart, 'Cache', { labels: { tier: '' } }))); // here
    },
    says: /^shop\/Cache: the selector has only labels with an empty value, expected at least one with a value: cdk8s-plus would leave them out/,
  },
  'an illegal label of a selector': {
    bad: ({ chart, web }) => {
      web.network.allowTo(Peer.of(kplus.Pods.select(chart, 'Cache', { labels: { tier: 'the cache' } }))); // here
    },
    says: /^shop\/Cache: the label tier of the selector is "the cache", expected at most 63 letters, digits, dashes, dots and underscores, a letter or digit first and last/,
  },
  'an illegal key of a label of a selector': {
    bad: ({ chart, web }) => {
      web.network.allowTo(Peer.of(kplus.Pods.select(chart, 'Cache', { labels: { 'the tier': 'cache' } }))); // here
    },
    says: /^shop\/Cache: a label of the selector is named "the tier", expected a key of at most 63 letters/,
  },
  'an illegal label of a workload': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [WEB], metadata: { labels: { owner: 'the shop team' } } }); // here
    },
    says: /high {5}valid-labels\n.*metadata\.labels\.owner is the shop team, expected at most 63 letters/,
  },
  'an illegal label of pods': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [WEB], podMetadata: { labels: { owner: '-' } } }); // here
    },
    says: /high {5}valid-labels\n.*spec\.template\.metadata\.labels\.owner is \"-\", expected at most 63 letters/,
  },
  'two workloads of one name': {
    bad: ({ chart }) => {
      new Deployment(chart, 'first', { containers: [WEB], metadata: { name: 'api' } });
      new Deployment(chart, 'second', { containers: [WEB], metadata: { name: 'api' } }); // here
    },
    says: /high {5}unique-object-name\n.*metadata\.name is the name of another Deployment shop\/api, expected a name of its own/,
  },
  'two constructs of one id': {
    bad: ({ chart }) => {
      new Deployment(chart, 'web', { containers: [WEB] }); // here
    },
    says: /^There is already a Construct with name 'web' in Chart \[shop\]/,
  },
  'two containers of one name': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [WEB, WEB] }); // here
    },
    says: /^Deployment shop\/api: two containers are named main, expected a name for each/,
  },
  'port 0 of a container': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [{ image: IMAGE, portNumber: 0 }] }); // here
    },
    says: /^Deployment shop\/api: container main: the port is 0, expected a whole number from 1 to 65535/,
  },
  'port 99999 of a container that is added': {
    bad: ({ web }) => {
      web.addContainer({ name: 'api', image: IMAGE, ports: [{ number: 99999 }] }); // here
    },
    says: /^Deployment shop\/web: container api: the port is 99999, expected a whole number from 1 to 65535/,
  },
  'port 99999 of a connection': {
    bad: ({ web }) => {
      web.network.allowTo(web, { ports: [kplus.NetworkPolicyPort.tcp(99999)] }); // here
    },
    says: /^Deployment shop\/web: the port is 99999, expected a whole number from 1 to 65535/,
  },
  'port 99999 of a connection by the way of cdk8s-plus': {
    bad: ({ web }) => {
      web.connections.allowTo(web, { ports: [kplus.NetworkPolicyPort.tcp(99999)] }); // here
    },
    says: /^Deployment shop\/web: the port is 99999, expected a whole number from 1 to 65535/,
  },
  'port 0 of a Service': {
    bad: ({ web }) => {
      web.exposure.viaService({ ports: [{ port: 0 }] }); // here
    },
    says: /^Deployment shop\/web: the port of its Service is 0, expected a whole number from 1 to 65535/,
  },
  'target port 99999 of a Service': {
    bad: ({ web }) => {
      web.exposure.viaService({ ports: [{ port: 80, targetPort: 99999 }] }); // here
    },
    says: /^Deployment shop\/web: the target port of its Service is 99999, expected a whole number from 1 to 65535/,
  },
  'port 99999 of a probe': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [{ ...WEB, readiness: kplus.Probe.fromTcpSocket({ port: 99999 }) }] }); // here
    },
    says: /high {5}valid-port-numbers\n.*containers\[0\]\.readinessProbe\.tcpSocket\.port is 99999, expected a whole number from 1 to 65535/,
  },
  'a port with too long a name': {
    bad: ({ chart }) => {
      new Deployment(chart, 'api', { containers: [{ image: IMAGE, ports: [{ number: 80, name: 'the-port-of-the-api' }] }] }); // here
    },
    says: /high {5}valid-port-names\n.*containers\[0\]\.ports\[0\]\.name is the-port-of-the-api, expected at most 15 lower-case letters/,
  },
  'addresses that are none': {
    bad: ({ web }) => {
      web.network.allowTo(Peer.cidr('999.1.1.1/99')); // here
    },
    says: /^the CIDR is "999\.1\.1\.1\/99", expected addresses with their mask such as 203\.0\.113\.0\/24/,
  },
  'addresses without a mask': {
    bad: ({ web }) => {
      web.network.allowTo(Peer.cidr('203.0.113.7')); // here
    },
    says: /^the CIDR is "203\.0\.113\.7", expected .*; did you mean 203\.0\.113\.7\/32\?/,
  },
  'addresses that are none, by the way of cdk8s-plus': {
    bad: ({ chart, web }) => {
      web.connections.allowTo(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Block', '999.1.1.1/99')); // here
    },
    says: /CIDR.*999\.1\.1\.1\/99/,
  },
  'an exception outside of its addresses': {
    bad: ({ web }) => {
      web.network.allowTo(Peer.cidr('10.0.0.0/8', ['192.168.0.0/16'])); // here
    },
    says: /^the exception 192\.168\.0\.0\/16 is not within 10\.0\.0\.0\/8, expected a part of it/,
  },
  'an unknown rule in a waiver': {
    bad: ({ web }) => {
      Waivers.of(web).add({ rule: 'no-host-netwrok', reason: 'needs it' }); // here
    },
    says: /Waiver no-host-netwrok of shop\/web [^]*known-rule\n.*rule is no-host-netwrok, expected the id of one rule/,
  },
  'a waiver without a reason': {
    bad: ({ web }) => {
      Waivers.of(web).add({ rule: 'no-host-network', reason: ' ' }); // here
    },
    says: /waiver-reason\n.*reason is missing, expected a reason/,
  },
  'a waiver until a day that does not exist': {
    bad: ({ web }) => {
      Waivers.of(web).add({ rule: 'no-host-network', reason: 'needs it', expires: '2027-02-30' }); // here
    },
    says: /^shop\/web: expires of the waiver for no-host-network is 2027-02-30, expected a date such as 2027-06-30/,
  },
  'a connection to a workload without ports': {
    bad: ({ chart, web }) => {
      const api = new Deployment(chart, 'api', { containers: [{ image: IMAGE }] });
      web.network.allowTo(api); // here
    },
    says: /Deployment shop\/web: allowTo: the ports are unknown, expected `ports`, or a server whose containers declare theirs$/,
  },
  'a connection from somewhere to a workload without ports': {
    bad: ({ chart, web }) => {
      const api = new Deployment(chart, 'api', { containers: [{ image: IMAGE }] });
      api.network.allowFrom(web); // here
    },
    says: /Deployment shop\/api: allowFrom: the ports are unknown, expected `ports`, or a server whose containers declare theirs$/,
  },
  'a connection into a zone that may not be reached': {
    bad: ({ app }) => {
      const front = new Deployment(new Chart(app, 'front', { namespace: 'front', zone: Zone.PUBLIC }), 'front', { containers: [WEB] });
      const store = new Deployment(new Chart(app, 'store', { namespace: 'store', zone: Zone.DATA }), 'store', { containers: [WEB] });
      front.network.allowTo(store, { reason: 'reads' }); // here
    },
    says: /no-tier-crossing\n.*from Deployment front\/\S+ in zone public to Deployment store\/\S+ in zone data on TCP 8080, expected zone public to reach itself, internal only/,
  },
  'a zone that is called like none': {
    bad: () => {
      Zone.of('Our Partners'); // here
    },
    says: /^the name of a zone is "Our Partners", expected at most 63 lower-case letters, digits and dashes/,
  },
  'too long a name of a workload': {
    bad: ({ chart }) => {
      new StatefulSet(chart, 'db', { containers: [WEB], metadata: { name: 'x'.repeat(64) } }); // here
    },
    says: /^StatefulSet shop\/db: metadata\.name is "x{64}", expected at most 63 lower-case letters/,
  },
  'too long a name of a CronJob, to which Kubernetes adds': {
    bad: ({ chart }) => {
      new CronJob(chart, 'job', { containers: [WEB], schedule: cdk8s.Cron.daily(), metadata: { name: 'x'.repeat(53) } }); // here
    },
    says: /^CronJob shop\/job: metadata\.name is "x{53}", expected at most 52 lower-case letters, digits, dashes and dots: the Job adds 11/,
  },
  'too long a name of a container': {
    bad: ({ web }) => {
      web.addContainer({ image: IMAGE, name: 'x'.repeat(64) }); // here
    },
    says: /^Deployment shop\/web: the name of a container is "x{64}", expected at most 63 lower-case letters, digits and dashes/,
  },
  'too long a name of a namespace': {
    bad: ({ app }) => {
      new Chart(app, 'other', { namespace: 'x'.repeat(64) }); // here
    },
    says: /^Chart other: namespace is "x{64}", expected at most 63 lower-case letters, digits and dashes/,
  },
  'too long a name of a Service': {
    bad: ({ web }) => {
      web.exposure.viaService({ name: 'x'.repeat(64) }); // here
    },
    says: /^Deployment shop\/web: the name of its Service is "x{64}", expected at most 63 lower-case letters/,
  },
  'too long a name of an object of cdk8s': {
    bad: ({ chart }) => {
      new cdk8s.ApiObject(chart, 'flags', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x'.repeat(254) } });
    },
    says: /ConfigMap shop\/x{254}[^]*high {5}valid-name\n.*metadata\.name is x+.*, expected at most 253 lower-case letters/,
  },
  'a host that is none': {
    bad: ({ web }) => {
      web.exposure.viaIngress('https://shop.example.com'); // here
    },
    says: /^Deployment shop\/web: the host of its Ingress is "https:\/\/shop\.example\.com", expected a name such as shop\.example\.com/,
  },
  'a field that the schema of cdk8s-plus drops': {
    bad: ({ chart }) => {
      const api = new Deployment(chart, 'api', { containers: [WEB] }); // here
      cdk8s.ApiObject.of(api).addJsonPatch(cdk8s.JsonPatch.add('/spec/template/spec/securityContext/appArmorProfile', { type: 'RuntimeDefault' }));
    },
    says: /^The manifests would lack what was written:[^]*spec\.template\.spec\.securityContext\.appArmorProfile has no effect, expected a field that KubeDeployment knows/,
  },
  'data that cdk8s-plus drops': {
    bad: ({ chart }) => {
      new kplus.ConfigMap(chart, 'flags', { data: { FLAG: '' } });
    },
    says: /ConfigMap shop\/shop-flags-\w+: data\.FLAG is empty and left out by cdk8s-plus with all other data, expected a value/,
  },
  'a secret store that is not named': {
    bad: ({ chart }) => {
      ExternalSecret.fromStore(chart, 'Db', { store: ' ', remoteKey: 'shop/db' }); // here
    },
    says: /^ExternalSecret shop\/Db: store is missing, expected a name/,
  },
  'a secret store with a name that is none': {
    bad: ({ chart }) => {
      ExternalSecret.fromStore(chart, 'Db', { store: 'Our Vault', remoteKey: 'shop/db' }); // here
    },
    says: /^ExternalSecret shop\/Db: store is "Our Vault", expected at most 253 lower-case letters/,
  },
  'a Secret that is not named': {
    bad: ({ chart }) => {
      ExistingSecret.fromName(chart, 'Db', ''); // here
    },
    says: /^ExistingSecret shop\/Db: the name is missing, expected the name of a Secret/,
  },
  'a path of a secret that is not absolute': {
    bad: ({ chart, web }) => {
      web.secrets.mount('db', ExistingSecret.fromName(chart, 'Db', 'db')); // here
    },
    says: /^Deployment shop\/web: the path of the secret db is "db", expected an absolute path such as \/run\/secrets\/db/,
  },
  'a writable path that is not absolute': {
    bad: ({ web }) => {
      web.addWritablePath('tmp'); // here
    },
    says: /^Deployment shop\/web: the writable path is "tmp", expected an absolute path such as \/tmp/,
  },
  'a lower Pod Security level without a reason': {
    bad: ({ app }) => {
      new Chart(app, 'other', { namespace: 'other', podSecurity: 'privileged' as never }); // here
    },
    says: /^Chart other: podSecurityReason is missing, expected why podSecurity is privileged and not restricted/,
  },
};

/** Objects that are not of this library are known by the nearest construct of it: here, the chart. */
const AT_THE_CHART = ['too long a name of an object of cdk8s', 'data that cdk8s-plus drops'];

/** What is wrong in a file of the user: the line that the message names. */
const IN_FILES: Record<string, { readonly bad: (world: World) => void; readonly at: string; readonly says: RegExp }> = {
  'a lock with a field that is misspelt': {
    bad: ({ file }) => void ImageLock.fromFile(file('images.lock.yaml', ...LOCK, 'images:', `  - image: ${IMAGE}`, '    mediatype: x')),
    at: 'images.lock.yaml:5',
    says: /images\[0\]\.mediatype is not a known field, expected image, mediaType.*; did you mean mediaType\?$/,
  },
  'a lock with an image without a digest': {
    bad: ({ file }) => void ImageLock.fromFile(file('images.lock.yaml', ...LOCK, 'images:', '  - image: registry.example/web:1')),
    at: 'images.lock.yaml:4',
    says: /images\[0\]\.image is "registry\.example\/web:1", expected an image with its digest: `registry\/name:tag@sha256:…`$/,
  },
  'a lock with an image twice': {
    bad: ({ file }) => void ImageLock.fromFile(file('images.lock.yaml', ...LOCK, 'images:', `  - image: ${IMAGE}`, `  - image: ${IMAGE}`)),
    at: 'images.lock.yaml:5',
    says: /registry\.example\/web:1\.0\.0 stands in the lock a second time, expected once; the first is on line 4$/,
  },
  'a policy in the place of a lock': {
    bad: ({ file }) => void ImageLock.fromFile(file('images.lock.yaml', ...POLICY, 'images: []')),
    at: 'images.lock.yaml:2',
    says: /kind is "Policy", expected ImageLock$/,
  },
  'a policy with a field that is misspelt': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'profil: hardened')),
    at: 'hardened.yaml:3',
    says: /profil is not a known field, expected .*; did you mean profile\?$/,
  },
  'a policy with a severity that is none': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'failOn: hihg')),
    at: 'hardened.yaml:3',
    says: /failOn is "hihg", expected .*high.*$/,
  },
  'a policy with addresses that are none': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'apiServer:', '  cidrs:', '    - 999.1.1.1/99')),
    at: 'hardened.yaml:5',
    says: /apiServer\.cidrs\[0\] is "999\.1\.1\.1\/99", expected addresses with their mask such as 10\.0\.0\.0\/8$/,
  },
  'a policy with port 99999': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'dns:', '  ports: [53, 99999]')),
    at: 'hardened.yaml:4',
    says: /dns\.ports\[1\] is 99999, expected a port from 1 to 65535$/,
  },
  'a policy with a waiver for no object': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'waivers:', '  - { rule: no-host-network, resource: shop/web, reason: x }')),
    at: 'hardened.yaml:4',
    says: /waivers\[0\]\.resource is "shop\/web", expected `Kind\/namespace\/name`$/,
  },
  'a policy that is no YAML': {
    bad: ({ file }) => void Policy.fromFile(file('hardened.yaml', ...POLICY, 'rules: {')),
    at: 'hardened.yaml:4',
    says: /the text is not YAML, expected YAML: /,
  },
  'a policy with options of a rule that does not exist': {
    bad: ({ app, file }) => new App({ outdir: app.outdir, policy: Policy.fromFile(file('hardened.yaml', ...POLICY, 'rules:', '  no-host-netwrok: {}')) }).synth(),
    at: 'hardened.yaml:4',
    says: /rules\.no-host-netwrok is not a known field.*did you mean no-host-network\?$/,
  },
  'a policy with a waiver for a rule that does not exist': {
    bad: ({ app, file }) => {
      const policy = Policy.fromFile(file('hardened.yaml', ...POLICY, 'waivers:', '  - rule: no-host-netwrok', '    resource: Deployment/shop/web', '    reason: needs it'));
      const other = new App({ outdir: app.outdir, policy });
      new Deployment(new Chart(other, 'shop', { namespace: 'shop' }), 'web', { containers: [WEB] });
      other.synth();
    },
    at: 'hardened.yaml:4',
    says: /known-rule\n.*rule is no-host-netwrok, expected the id of one rule/,
  },
  'a policy that is not there': {
    bad: ({ app }) => void Policy.fromFile(path.join(app.outdir, '..', 'nowhere', 'hardened.yaml')),
    at: path.join('nowhere', 'hardened.yaml'),
    says: /no such file|cannot be read|does not exist/,
  },
};

/** What was written before. */
const EARLIER = { 'shop.k8s.yaml': 'kind: Earlier\n' };

/** The error that bad input ends in, and the files in the output folder then. */
function refusal(bad: (world: World) => void): { readonly error: Error; readonly files: unknown } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bad-input-'));
  const app = new App({ outdir: path.join(folder, 'out') });
  fs.mkdirSync(app.outdir);
  Object.entries(EARLIER).forEach(([name, text]) => fs.writeFileSync(path.join(app.outdir, name), text));
  const file = (name: string, ...lines: readonly string[]): string => {
    fs.writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
    return path.join(folder, name);
  };
  try {
    const chart = new Chart(app, 'shop', { namespace: 'shop' }); // the chart
    bad({ app, chart, web: new Deployment(chart, 'web', { containers: [WEB] }), file });
    app.synth();
  } catch (error) {
    return { error: error as Error, files: filesOf(app) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  throw new Error('nothing was refused');
}

/** The line with a mark, behind a text. */
function lineOf(text: string, mark: string): number {
  const start = SOURCE.findIndex(line => line.includes(text));
  return SOURCE.findIndex((line, index) => index >= start && line.endsWith(mark)) + 1;
}

describe.each(Object.entries(IN_CODE))('%s', (title, { bad, says }) => {
  const { error, files } = refusal(bad);

  test('is refused in words that say what is expected', () => {
    expect(error.message).toMatch(says);
  });

  test('is shown at the line that is wrong', () => {
    const line = AT_THE_CHART.includes(title) ? lineOf('const chart', '// the chart') : lineOf(`'${title}'`, '// here');
    expect(error.stack).toMatch(new RegExp(`bad-input\\.test\\.ts:${line}\\b`));
  });

  test('leaves what was written before as it was', () => {
    expect(files).toEqual(EARLIER);
  });
});

describe.each(Object.entries(IN_FILES))('%s', (_, { bad, at, says }) => {
  const { error, files } = refusal(bad);

  test('is refused in words that say what is expected', () => {
    expect(error.message).toMatch(says);
  });

  test('is shown at the line of the file', () => {
    expect(error.message).toContain(at);
  });

  test('leaves what was written before as it was', () => {
    expect(files).toEqual(EARLIER);
  });
});
