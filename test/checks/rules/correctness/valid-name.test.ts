import { validName } from '../../../../src/checks/rules/correctness/valid-name';
import { Severity } from '../../../../src/findings/severity';
import { hitsOf, testRule } from '../../rule-bench';

const object = (apiVersion: string, kind: string, metadata: string, more = '') => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n${more}`;

testRule(validName, {
  accepts: {
    'a name with dots': object('v1', 'ConfigMap', '{ name: flags.shop.v1 }'),
    'a prefix that ends in a dash': object('batch/v1', 'Job', '{ generateName: migrate- }'),
    'a name of a Role that is a path segment': object('rbac.authorization.k8s.io/v1', 'ClusterRole', '{ name: "system:Shop_Reader" }'),
    'a Service of others with dots': object('serving.knative.dev/v1', 'Service', '{ name: web.v1 }'),
    'a Service that starts with a digit': object('v1', 'Service', '{ name: 1web }'),
    'a definition after its spec':
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', '{ name: widgets.example.com }', 'spec: { group: example.com, names: { plural: widgets } }'),
    'an APIService after its spec': object('apiregistration.k8s.io/v1', 'APIService', '{ name: v1.example.com }', 'spec: { group: example.com, version: v1 }'),
    'an address': object('networking.k8s.io/v1', 'IPAddress', '{ name: "2001:db8::1" }'),
    'a request, which nobody stores': 'apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nspec: { token: abc }',
    'a file for a program': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []',
    'a file for a program of a group without a domain': 'apiVersion: program/v1\nkind: Policy\nprofile: strict',
    'a kubeconfig': 'apiVersion: v1\nkind: Config\nclusters: []',
  },
  rejects: {
    'capitals': [object('v1', 'ConfigMap', '{ name: Flags }'), 'metadata.name'],
    'capitals in a custom resource': [object('example.com/v1', 'Widget', '{ name: Web }'), 'metadata.name'],
    'a number': [object('v1', 'ConfigMap', '{ name: 123 }'), 'metadata.name'],
    'dots in a Namespace': [object('v1', 'Namespace', '{ name: shop.v1 }'), 'metadata.name'],
    'dots in a Service': [object('v1', 'Service', '{ name: web.v1 }'), 'metadata.name'],
    'dots in a StatefulSet': [object('apps/v1', 'StatefulSet', '{ name: db.v1 }'), 'metadata.name'],
    'a CronJob with too long a name for its Jobs': [object('batch/v1', 'CronJob', `{ name: ${'a'.repeat(53)} }`), 'metadata.name'],
    'a slash in a Role': [object('rbac.authorization.k8s.io/v1', 'Role', '{ name: shop/reader }'), 'metadata.name'],
    'a prefix with capitals': [object('batch/v1', 'Job', '{ generateName: Migrate- }'), 'metadata.generateName'],
    'a name with a dash at the end': [object('batch/v1', 'Job', '{ name: migrate- }'), 'metadata.name'],
    'no name': [object('v1', 'ConfigMap', '{ namespace: shop }'), 'metadata.name'],
    'an empty name': [object('v1', 'ConfigMap', '{ name: "" }'), 'metadata.name'],
    'no metadata': ['apiVersion: apps/v1\nkind: Deployment\nspec: {}', 'metadata.name'],
    'a custom resource without a name': [object('example.com/v1', 'Widget', '{ labels: { a: b } }'), 'metadata.name'],
    'a definition that is not named after its spec': [
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', '{ name: widget.example.com }', 'spec: { group: example.com, names: { plural: widgets } }'), 'metadata.name',
    ],
  },
});

test.each([
  ['dots in names of StatefulSets', 26, object('apps/v1', 'StatefulSet', '{ name: db.v1 }'), 0],
  ['no dots in names of StatefulSets', 27, object('apps/v1', 'StatefulSet', '{ name: db.v1 }'), 1],
  ['no digit first in names of Services', 35, object('v1', 'Service', '{ name: 1web }'), 1],
  ['a digit first in names of Services', 36, object('v1', 'Service', '{ name: 1web }'), 0],
])('takes %s in Kubernetes 1.%i', (_, kubernetes, yaml, count) => {
  expect(hitsOf(validName, yaml, { kubernetes })).toHaveLength(count);
});

test('a name that a variable is still to be filled in of is told mildly, with what to do', () => {
  const [unfilled] = hitsOf(validName, object('v1', 'ConfigMap', '{ name: "web-${ENV}" }'));
  expect(unfilled?.breach).toMatchObject({ severity: Severity.LOW, fix: expect.stringContaining('envsubst') as string });
  expect(hitsOf(validName, object('v1', 'ConfigMap', '{ name: $ENV }'))[0]?.breach.severity).toBeUndefined();
});
