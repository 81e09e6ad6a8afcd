import { joinPath } from '../../../src/kube/path';
import { DocumentPositions } from '../../../src/kube/read/document-positions';
import { Lines } from '../../../src/kube/read/lines';
import { readObjects } from '../../../src/kube/read/objects';
import { Chunk } from '../../../src/kube/read/split';
import { display } from '../../../src/kube/reference';

const names = (text: string) => readObjects(text).objects.map(object => display(object.reference));

test('each item of a List stands for itself, in nested and typed Lists too', () => {
  expect(names(`
apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: a, namespace: shop } }
  - apiVersion: v1
    kind: List
    items: [{ apiVersion: v1, kind: Secret, metadata: { name: b } }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBindingList
items: [{ apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: { name: c } }]
`)).toEqual(['ConfigMap shop/a', 'Secret b', 'RoleBinding c']);
});

test('an item of a typed List is of its kind, as the API server leaves it out', () => {
  expect(readObjects('{ apiVersion: apps/v1, kind: DeploymentList, items: [{ metadata: { name: web, namespace: shop } }] }').objects[0]!.reference)
    .toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' });
});

test.each([
  ['a List of no kind', '{ apiVersion: v1, kind: List, items: [{ metadata: { name: a } }] }'],
  ['an item that names half', '{ apiVersion: v1, kind: PodList, items: [{ apiVersion: v1, metadata: { name: a } }] }'],
])('%s gives its items none', (_, text) => {
  expect(readObjects(text).errors.map(({ message }) => message)).toEqual(['items[0] is a mapping without kind, expected a Kubernetes object with apiVersion and kind']);
});

test('a kind whose name ends in List but that has no items is an object', () => {
  expect(names('{ apiVersion: x/v1, kind: AllowList, metadata: { name: a } }')).toEqual(['AllowList a']);
});

test.each(['{ apiVersion: v1, kind: ConfigMapList, items: null }', '{ apiVersion: v1, kind: List, items: [] }'])('%s holds nothing', text => {
  expect(readObjects(text)).toEqual({ objects: [], errors: [] });
});

test.each([
  ['builtin', 'LabelTransformer'], ['backstage.io/v1alpha1', 'Component'], ['skaffold/v4beta1', 'Config'], ['kustomize.config.k8s.io/v1beta1', 'Kustomization'],
])('%s %s is a file of a program, and no object', (apiVersion, kind) => {
  expect(readObjects(`{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a } }`)).toEqual({
    objects: [], errors: [{ line: 1, isStranger: true, message: `the document is ${kind} of ${apiVersion}, which no API server takes, expected a Kubernetes object with apiVersion and kind` }],
  });
});

test.each([
  ['{ kind: Pod }', 'the document is a mapping without apiVersion'],
  ['{ apiVersion: v1 }', 'the document is a mapping without kind'],
  ['[1]', 'the document is a list'],
  ['text', 'the document is the string "text"'],
  ['{ apiVersion: v1, kind: List, items: [3] }', 'items[0] is the number 3'],
])('%s is no object, and said to be none', (text, message) => {
  const { objects, errors } = readObjects(text);
  expect(objects).toEqual([]);
  expect(errors).toEqual([{ line: 1, isStranger: true, message: `${message}, expected a Kubernetes object with apiVersion and kind` }]);
});

describe('the position of a field', () => {
  const text = [
    '# two documents', '---', 'apiVersion: v1', 'kind: Pod', 'metadata:', '  name: web', '  labels: { "a.b/c": x }', 'spec:', '  containers:', '    - name: main',
    '      securityContext: { privileged: true }', '    - name: second', '---', 'apiVersion: v1', 'kind: List', 'items:', '  - apiVersion: v1', '    kind: Pod',
    '    spec:', '      hostPID: yes', '',
  ].join('\n');
  const [pod, listed] = readObjects(text).objects;

  test.each([
    ['spec.containers[0].securityContext.privileged', 11, 26],
    ['spec.containers[1].name', 12, 7],
    ['metadata.labels["a.b/c"]', 7, 13],
    ['spec.containers[1].securityContext.privileged', 12, 7],
    ['spec.containers', 9, 3],
    ['status.phase', 3, 1],
    ['', 3, 1],
  ])('%s is in line %d, column %d; where it is not written, that of what it belongs to', (path, line, column) => {
    expect(pod!.origin.positions!.of(path)).toEqual({ line, column });
    expect(new DocumentPositions(pod!.origin.chunk).of(path)).toEqual({ line, column });
  });

  test('is found in the item of a List', () => {
    const path = joinPath(listed!.origin.path, 'spec.hostPID');
    expect(listed!.origin.positions!.of(path)).toEqual({ line: 20, column: 7 });
    expect(new DocumentPositions(listed!.origin.chunk).of(path)).toEqual({ line: 20, column: 7 });
  });

  test('is the start of a document that is too long to look for it', () => {
    const long = `a: b\n---\nkind: x\na: ${'x'.repeat(8_000_000)}`;
    expect(new DocumentPositions(new Chunk(new Lines(long), 9, long.length)).of('a')).toEqual({ line: 3, column: 1 });
  });
});
