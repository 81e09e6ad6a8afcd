import { isClusterResource } from '../../src/kube/cluster-resources';
import { isKubernetesGroup, kubernetesResources, OBJECT_VERBS, resourceOf } from '../../src/kube/resources';

test.each([
  ['', 'pods', true], ['apps', 'deployments', true], ['rbac.authorization.k8s.io', 'roles', true],
  ['', 'nodes', false], ['', 'namespaces', false], ['rbac.authorization.k8s.io', 'clusterroles', false], ['certificates.k8s.io', 'signers', false],
])('knows the scope of %s/%s', (apiGroup, name, isNamespaced) => {
  expect(resourceOf(apiGroup, name)).toMatchObject({ apiGroup, name, isNamespaced });
  expect(isClusterResource(apiGroup, name)).toBe(!isNamespaced);
});

test('a part of a resource belongs where the whole does', () => {
  expect(isClusterResource('', 'nodes/proxy')).toBe(true);
  expect(isClusterResource('', 'pods/log')).toBe(false);
});

test.each([['apps', 'pods'], ['', 'pod'], ['', 'toString'], ['example.com', 'pods'], ['constructor', 'pods']])('knows no %s/%s', (apiGroup, name) => {
  expect(resourceOf(apiGroup, name)).toBeUndefined();
});

test('knows verbs of its own of some resources', () => {
  expect(resourceOf('', 'configmaps')!.verbs).toEqual(OBJECT_VERBS);
  expect(resourceOf('rbac.authorization.k8s.io', 'clusterroles')!.verbs).toEqual([...OBJECT_VERBS, 'bind', 'escalate']);
  expect(resourceOf('', 'users')!.verbs).toEqual(['impersonate']);
  expect(resourceOf('authentication.k8s.io', 'users')!.verbs).toBeUndefined();
});

test('knows the parts of a resource and their verbs', () => {
  const { subresources } = resourceOf('', 'pods')!;
  expect(subresources.get('exec')).toEqual({ verbs: ['create', 'get'] });
  expect(subresources.get('status')).toEqual({ verbs: ['get', 'patch', 'update'] });
  expect(subresources.get('finalizers')).toEqual({ verbs: ['update'] });
  expect(subresources.has('logs')).toBe(false);
});

test('knows until when there was what is no more', () => {
  expect(resourceOf('policy', 'podsecuritypolicies')).toMatchObject({ until: 24 });
  expect(resourceOf('apps', 'deployments')!.subresources.get('rollback')).toEqual({ verbs: ['create'], until: 15 });
  expect(resourceOf('apps', 'deployments')).not.toHaveProperty('until');
});

test('knows Kubernetes\' own groups', () => {
  expect(['', 'apps', 'batch', 'storage.k8s.io'].filter(group => !isKubernetesGroup(group))).toEqual([]);
  expect(['core', 'v1', 'metrics.k8s.io', 'example.com'].filter(isKubernetesGroup)).toEqual([]);
});

test('has each resource of a group once', () => {
  const names = kubernetesResources().map(({ apiGroup, name }) => `${apiGroup}/${name}`);
  expect(new Set(names).size).toBe(names.length);
});
