import { claimsOf } from '../../../src/analysis/storage/claims-of';
import { kubeObject } from '../../../src/kube/object';

test('a claim is itself', () => {
  const claims = claimsOf(kubeObject({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data' }, spec: { volumeName: 'a' } }));
  expect(claims).toEqual([{ metadata: { name: 'data' }, spec: { volumeName: 'a' }, path: '' }]);
});

test('a workload has the templates of its own and of its volumes', () => {
  const volumes = [{ name: 'tmp', emptyDir: {} }, { name: 'a', ephemeral: { volumeClaimTemplate: { spec: {} } } }];
  const spec = { volumeClaimTemplates: [{}, 'data'], template: { spec: { volumes } } };
  expect(claimsOf(kubeObject({ apiVersion: 'apps/v1', kind: 'StatefulSet', spec })).map(claim => claim.path)).toEqual([
    'spec.volumeClaimTemplates[0]', 'spec.volumeClaimTemplates[1]', 'spec.template.spec.volumes[1].ephemeral.volumeClaimTemplate',
  ]);
});

test('what is no mapping has none', () => {
  expect(claimsOf(kubeObject({ apiVersion: 'apps/v1', kind: 'StatefulSet', spec: 'a' }))).toEqual([]);
});
