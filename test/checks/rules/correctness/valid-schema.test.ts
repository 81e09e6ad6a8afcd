import { validLabels } from '../../../../src/checks/rules/correctness/valid-labels';
import { validName } from '../../../../src/checks/rules/correctness/valid-name';
import { validPortNames } from '../../../../src/checks/rules/correctness/valid-port-names';
import { validPortNumbers } from '../../../../src/checks/rules/correctness/valid-port-numbers';
import { validSchema } from '../../../../src/checks/rules/correctness/valid-schema';
import { validNetworkPolicy } from '../../../../src/checks/rules/network/valid-network-policy';
import { readObjects } from '../../../../src/kube/read/objects';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const object = (kind: string, rest: string, apiVersion = 'v1') => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\n${rest}`;
const pod = (spec: string, container = '') => object('Pod', `spec: { containers: [{ name: web, image: "a:1"${container && `, ${container}`} }]${spec && `, ${spec}`} }`);
const container = (fields: string) => pod('', fields);

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets }
  versions:
  - name: v1
    served: true
    storage: true
    subresources: { status: {} }
    schema:
      openAPIV3Schema:
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [size, colour]
            properties:
              size: { type: integer, minimum: 1, maximum: 9 }
              colour: { type: string, enum: [red, green], default: red }
              name: { type: string, pattern: '^[a-z]+$', maxLength: 5 }
              port: { x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }
              labels: { type: object, additionalProperties: { type: string } }
              free: { type: object, x-kubernetes-preserve-unknown-fields: true, properties: { size: { type: integer } } }
              item: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
              parts: { type: array, minItems: 1, items: { type: object, properties: { id: { type: string } } } }
              maybe: { type: string, nullable: true }
              source: { type: object, properties: { file: { type: string }, url: { type: string } }, oneOf: [{ required: [file] }, { required: [url] }] }
              odd: { type: __proto__, enum: [{ toString: 1 }] }
              slow: { type: string, pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' }
              word: { type: string, pattern: '\\A(?i)[[:upper:]]+\\z' }
              ahead: { type: string, pattern: '(?=a)' }
              address:
                type: object
                maxProperties: 2
                properties: { kind: { type: string, default: IP }, value: { type: string }, more: { type: object, properties: { mode: { type: string, default: b } } } }
                oneOf: [{ properties: { kind: { enum: [IP] } } }, { properties: { kind: { not: { enum: [IP] } } } }]
                not: { properties: { more: { required: [mode], properties: { mode: { enum: [b] } } } }, required: [more] }
              level: { type: string, enum: ["", low] }
              one: { type: object, maxProperties: 1, additionalProperties: { type: string } }
          status: { type: object, required: [phase], properties: { phase: { type: string } } }
  - { name: v0, served: false, storage: false, schema: { openAPIV3Schema: { type: object } } }
---
`;

const widget = (spec: string, rest = '', apiVersion = 'example.com/v1') => DEFINITION + object('Widget', `spec: { size: 1${spec && `, ${spec}`} }${rest}`, apiVersion);

testRule(validSchema, {
  accepts: {
    'a pod': pod('restartPolicy: Never', 'resources: { limits: { cpu: 1, memory: 1.5Gi } }, livenessProbe: { httpGet: { port: http, path: / } }'),
    'a null for a field that is not set': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, creationTimestamp: null, labels: null }\nspec: { containers: [{ name: web, env: null }] }',
    'a null among the values of a map': object('ConfigMap', 'data: { a: null }'),
    'an empty word': pod('restartPolicy: ""'),
    'an octal mode': pod('volumes: [{ name: a, secret: { secretName: a, defaultMode: 0440 } }]'),
    'an integer that is written as a fraction': object('Service', 'spec: { ports: [{ port: 80.0 }] }'),
    'a port by number and by name': object('Service', 'spec: { ports: [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: http }] }'),
    'kinds of groups that nobody defines': object('Widget', 'spek: 1', 'example.com/v1'),
    'a policy that selects all pods by leaving out the selector': object('NetworkPolicy', 'spec: { policyTypes: [Ingress] }', 'networking.k8s.io/v1'),
    'a binding that leaves out the group of its role': object('RoleBinding', 'roleRef: { kind: Role, name: a }', 'rbac.authorization.k8s.io/v1'),
    'a version that no-removed-api speaks of': object('Deployment', 'spek: 1', 'extensions/v1beta1'),
    'a status as a server writes it': object('Deployment', `spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a, image: "a:1" }] } } }
status: { replicas: 1, conditions: [{ type: Available, status: "True", lastUpdateTime: 2026-01-31T12:00:00Z }] }`, 'apps/v1'),
    'the file that clients read': 'apiVersion: v1\nkind: Config\nmetadata: { name: a }\nclusters: []',
    'schemas within schemas': DEFINITION,
    'a custom resource': widget('name: abc, port: 80, labels: { a: b }, parts: [{ id: a }], maybe: null, source: { file: a }'),
    'unknown fields that its definition keeps': widget('free: { a: 1, size: 2 }, item: { apiVersion: v1, kind: Pod, metadata: {}, spec: {} }'),
    'a null that is dropped': widget('name: null'),
    'a text that matches as Go matches': widget('word: Abc'),
    'a pattern that Go does not have': widget('ahead: b'),
    'alternatives by a field that the API server fills in': widget('address: { value: 10.0.0.1 }'),
    'alternatives by a null that the API server fills in': widget('address: { kind: null, value: a }'),
    'alternatives by a field that is written': widget('address: { kind: Name, value: a }'),
    'alternatives by a field further down that is written': widget('address: { more: { mode: a } }'),
    'any status of what is created': widget('', '\nstatus: { a: 1 }'),
  },
  rejects: {
    'a field in other capitals': [container('securityContext: { readOnlyRootFileSystem: true }'), 'spec.containers[0].securityContext.readOnlyRootFileSystem'],
    'a field that does not exist': [pod('hostNetworks: true'), 'spec.hostNetworks'],
    'a field of the metadata': ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, label: { a: b } }', 'metadata.label'],
    'a number for a text': [container('env: [{ name: A, value: 1 }]'), 'spec.containers[0].env[0].value'],
    'a boolean for a text': ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, annotations: { a.b/c: true } }', 'metadata.annotations["a.b/c"]'],
    'a text for a boolean': [container('securityContext: { privileged: "true" }'), 'spec.containers[0].securityContext.privileged'],
    'a text for a number': [object('Service', 'spec: { ports: [{ port: "80" }] }'), 'spec.ports[0].port'],
    'a number beyond 32 bits': [object('Service', 'spec: { ports: [{ port: 3000000000 }] }'), 'spec.ports[0].port'],
    'a fraction for an integer': [object('Service', 'spec: { ports: [{ port: 80.5 }] }'), 'spec.ports[0].port'],
    'a boolean for an integer or a text': [object('Service', 'spec: { ports: [{ port: 80, targetPort: true }] }'), 'spec.ports[0].targetPort'],
    'a quantity that is none': [container('resources: { limits: { memory: 1GiB } }'), 'spec.containers[0].resources.limits.memory'],
    'a mapping for a list': [pod('volumes: { name: a }'), 'spec.volumes'],
    'a text for a mapping': [pod('securityContext: none'), 'spec.securityContext'],
    'a list for a mapping': [object('ConfigMap', 'data: [a]'), 'data'],
    'data that is not base64': [object('Secret', 'data: { a: plain text }'), 'data.a'],
    'a time that is none': ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, creationTimestamp: yesterday }', 'metadata.creationTimestamp'],
    'a day that no month has': ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, creationTimestamp: 2026-02-30T12:00:00Z }', 'metadata.creationTimestamp'],
    'a word that is none of them': [pod('restartPolicy: Sometimes'), 'spec.restartPolicy'],
    'a required field that is unset': [object('Pod', 'spec: { containers: [{ image: "a:1" }] }'), 'spec.containers[0].name'],
    'a required field that is null': [object('Pod', 'spec: { containers: null }'), 'spec.containers'],
    'a kind that does not exist': [object('Deploymnt', '', 'apps/v1'), 'kind'],
    'a kind of another version': [object('Deployment', '', 'apps/v9'), 'apiVersion'],
    'fields of schemas within lists of schemas': [
      DEFINITION.replace('{ id: { type: string } }', '{ id: { types: string } }'), 'spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.parts.items.properties.id.types',
    ],
    'each problem of an object': [container('imagePullPolicys: Always, tty: 1'), 'spec.containers[0].imagePullPolicys', 'spec.containers[0].tty'],
    'a field that a definition does not have': [widget('names: a'), 'spec.names'],
    'a field of the metadata of a custom resource': [widget('').replace(/metadata: \{ name: web \}/, 'metadata: { name: web, lables: {} }'), 'metadata.lables'],
    'a type that a definition does not have': [widget('parts: [{ id: 1 }]'), 'spec.parts[0].id'],
    'a number that is too large for a definition': [widget('').replace('size: 1 ', 'size: 10 '), 'spec.size'],
    'a word that a definition does not have': [widget('colour: blue'), 'spec.colour'],
    'a text that does not match': [widget('name: A'), 'spec.name'],
    'a text that is too long': [widget('name: abcdef'), 'spec.name'],
    'a list that is too short': [widget('parts: []'), 'spec.parts'],
    'a null in a list': [widget('parts: [null]'), 'spec.parts[0]'],
    'a type within fields that are kept': [widget('free: { size: a }'), 'spec.free.size'],
    'a value that is neither integer nor text': [widget('port: { a: 1 }'), 'spec.port'],
    'both of two alternatives': [widget('source: { file: a, url: b }'), 'spec.source'],
    'neither of two alternatives': [widget('source: {}'), 'spec.source'],
    'too many fields with what the API server fills in': [widget('address: { value: a, more: { mode: a } }'), 'spec.address'],
    'what its definition excludes, filled in further down': [widget('address: { more: {} }'), 'spec.address'],
    'a value that is none of a type that nobody knows': [widget('odd: a'), 'spec.odd'],
    'a text that does not match as Go matches': [widget('word: A1'), 'spec.word'],
    'a text that JavaScript would compare for ages': [widget(`slow: ${'a'.repeat(50_000)}`), 'spec.slow'],
    'a required field of a custom resource': [DEFINITION + object('Widget', 'spec: { colour: red }', 'example.com/v1'), 'spec.size'],
    'a version that is not served': [widget('', '', 'example.com/v0'), 'apiVersion'],
  },
});

const breach = (yaml: string, kubernetes = 37) => hitsOf(validSchema, yaml, { kubernetes })[0]?.breach;

test.each([
  ['other capitals', container('securityContext: { readOnlyRootFileSystem: true }'), 'readOnlyRootFilesystem', 'Did you mean `readOnlyRootFilesystem`?'],
  ['a letter too many', pod('hostNetworks: true'), 'hostNetwork', 'Did you mean `hostNetwork`?'],
  ['a field of the mapping below', container('runAsNonRoot: true'), 'it at spec.containers[0].securityContext.runAsNonRoot', 'Move it to `spec.containers[0].securityContext.runAsNonRoot`.'],
  ['a field of the mapping above', container('securityContext: { imagePullPolicy: Always }'), 'it at spec.containers[0].imagePullPolicy', 'Move it to `spec.containers[0].imagePullPolicy`.'],
  ['a field of the pod', container('hostNetwork: true'), 'it at spec.hostNetwork', 'Move it to `spec.hostNetwork`.'],
  ['a field of the metadata', object('Service', 'spec: { labels: { a: b } }'), 'it at metadata.labels', 'Move it to `metadata.labels`.'],
  ['a name beside the metadata', 'apiVersion: v1\nkind: ConfigMap\nname: a\nmetadata: {}', 'it at metadata.name', 'Move it to `metadata.name`.'],
  ['a name, which every object has already', widget('free: {}, source: { file: a, name: b }').replace("name: { type: string, pattern: '^[a-z]+$', maxLength: 5 }", ''), 'one of file, url', 'Remove it, or correct its name.'],
  ['a kind, which every object has already', object('Pod', 'spec: { containers: [{ name: a }], kind: Pod }'), 'a field that it has', 'Remove it, or correct its name.'],
  ['a text for a number', object('Service', 'spec: { ports: [{ port: "80" }] }'), 'a whole number', 'Leave out the quotes.'],
  ['a number for a text', container('env: [{ name: A, value: 1 }]'), 'a text', 'Put it in quotes.'],
  ['a word in other capitals', pod('restartPolicy: always'), 'one of Always, Never, OnFailure', 'Did you mean `Always`?'],
  ['a kind with a letter too few', object('Deploymnt', '', 'apps/v1'), 'Deployment', 'Did you mean `Deployment`?'],
])('%s: what was meant is named', (_, yaml, expected, fix) => {
  expect(breach(yaml)).toMatchObject({ expected, fix });
});

test.each([
  ['a word that may be empty', widget('level: high'), 'one of "", low'],
  ['a field too many', widget('one: { a: b, c: d }'), 'at most 1 field'],
  ['an item too few', widget('parts: []'), 'at least 1 item'],
  ['a character too many', widget('name: abcdef'), 'at most 5 characters'],
])('%s: what its definition asks for is said', (_, yaml, expected) => {
  expect(breach(yaml)?.expected).toBe(expected);
});

test('a field is judged by the version of the cluster', () => {
  const appArmor = container('securityContext: { appArmorProfile: { type: RuntimeDefault } }');
  expect(breach(appArmor, 30)).toBeUndefined();
  expect(breach(appArmor, 29)).toMatchObject({ path: 'spec.containers[0].securityContext.appArmorProfile', found: 'a field of Kubernetes 1.30 and newer' });
  expect(breach('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, clusterName: b }', 37)?.found).toBe('a field of Kubernetes 1.24 and older');
});

test('a kind is judged by the version of the cluster', () => {
  const policy = object('ValidatingAdmissionPolicy', 'spec: {}', 'admissionregistration.k8s.io/v1');
  expect(breach(policy, 30)).toBeUndefined();
  expect(breach(policy, 29)).toMatchObject({
    path: 'apiVersion', found: 'admissionregistration.k8s.io/v1, whose ValidatingAdmissionPolicy is served from Kubernetes 1.30 on',
  });
});

test('a finding in a container names it', () => {
  expect(breach(object('CronJob', 'spec: { schedule: "@daily", jobTemplate: { spec: { template: { spec: { containers: [{ name: web, image: "a:1", ttyy: true }] } } } } }', 'batch/v1')))
    .toMatchObject({ container: 'web', path: 'spec.jobTemplate.spec.template.spec.containers[0].ttyy' });
});

test('what may be a secret is never shown', () => {
  const [value, number] = [['hunter', '2'].join(''), 271828];
  const yamls = [
    object('Secret', `data: { a: "${value}!" }`), object('Secret', `stringData: { a: ${number} }`), container(`env: [{ name: PASSWORD, value: ${number} }]`),
    container(`env: [{ name: PASSWORD, valeu: ${value} }]`), object('ConfigMap', `data: [${value}]`), widget(`name: ${value}`), widget(`maybe: ${number}`),
  ];
  const texts = yamls.map(yaml => JSON.stringify(hitsOf(validSchema, yaml).map(hit => hit.breach)));
  expect(texts.filter(text => text === '[]' || text.includes(value) || text.includes(String(number)))).toEqual([]);
});

test('definitions from elsewhere count like those beside the objects', () => {
  const definitions = readObjects(DEFINITION).objects;
  const yaml = object('Widget', 'spec: { size: 1, names: a }', 'example.com/v1');
  expect(hitsOf(validSchema, yaml)).toEqual([]);
  expect(hitsOf(validSchema, yaml, { definitions }).map(hit => hit.breach.path)).toEqual(['spec.names']);
});

describe('several definitions of one kind, as in files for several clusters', () => {
  const wider = DEFINITION.replace('properties:\n              size:', 'properties:\n              depth: { type: integer }\n              size:');
  const newer = wider.replace('- name: v1\n', '- name: v2\n');
  const paths = (yaml: string) => hitsOf(validSchema, yaml).map(hit => hit.breach.path);

  test('each may be the one in force', () => {
    expect(paths(wider + widget('depth: 1'))).toEqual([]);
    expect(paths(DEFINITION + wider + widget('depth: 1').slice(DEFINITION.length))).toEqual([]);
    expect(paths(newer + widget('depth: 1', '', 'example.com/v2'))).toEqual([]);
  });

  test('what fits none of them is told by the first', () => {
    expect(paths(DEFINITION + wider + widget('names: a').slice(DEFINITION.length))).toEqual(['spec.names']);
    expect(paths(wider + widget('deep: 1'))).toEqual(['spec.deep']);
    expect(paths(newer + widget('', '', 'example.com/v3'))).toEqual(['apiVersion']);
  });

  test('one without a schema takes anything', () => {
    expect(paths(DEFINITION.replace(/schema:\n( {6}.*\n)+/, 'schema: {}\n') + widget('names: a'))).toEqual([]);
  });
});

test('definitions of v1beta1 keep unknown fields if they do not say otherwise', () => {
  const definition = (keeps: string) => `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  version: v1
  names: { kind: Widget, plural: widgets }
  ${keeps}
  validation: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } }
---
`;
  const paths = (keeps: string) => hitsOf(validSchema, definition(keeps) + object('Widget', 'spec: { size: a, other: 1 }', 'example.com/v1'), { kubernetes: 21 }).map(hit => hit.breach.path);
  expect(paths('')).toEqual(['spec.size']);
  expect(paths('preserveUnknownFields: false')).toEqual(['spec.size', 'spec.other']);
});

test.each([
  ['a label', [validSchema, validLabels], 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, labels: { a: 1 } }', 'valid-schema > valid-labels'],
  ['a name', [validSchema, validName], 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 1 }', 'valid-schema > valid-name'],
  ['the name of a port', [validSchema, validPortNames], object('Service', 'spec: { ports: [{ port: 80, name: 1 }] }'), 'valid-schema > valid-port-names'],
  ['the number of a port', [validSchema, validPortNumbers], object('Service', 'spec: { ports: [{ port: "80" }] }'), 'valid-schema > valid-port-numbers'],
  ['a policy', [validSchema, validNetworkPolicy], object('NetworkPolicy', 'spec: { podSelector: {}, ingress: [{ ports: [{ port: true }] }] }', 'networking.k8s.io/v1'), 'valid-schema > valid-network-policy'],
])('%s of a wrong type is one finding', (_, rules, yaml, expected) => {
  expect(together(rules, yaml)).toEqual([expected]);
});

test('findings of other causes stay beside it', () => {
  const service = object('Service', 'spec: { ports: [{ port: "80", name: A_B }], clusterIp: None }').replace('{ name: web }', '{ name: web, labels: { a: b c } }');
  expect(together([validSchema, validLabels, validPortNames], service)).toEqual(['valid-labels', 'valid-schema', 'valid-schema', 'valid-port-names']);
});
