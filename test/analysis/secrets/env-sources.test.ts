import { envSources } from '../../../src/analysis/secrets/env-sources';

test('finds where variables come from', () => {
  const container = {
    env: [{ name: 'A', value: 'a' }, { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }, { name: 'C', valueFrom: { configMapKeyRef: { name: 'c', key: 'k', optional: true } } }],
    envFrom: [{ secretRef: { name: 's' } }, { prefix: 'P_', configMapRef: {} }],
  };
  expect([...envSources(container)]).toEqual([
    { kind: 'Secret', name: 's', key: 'k', isOptional: false, path: 'env[1].valueFrom.secretKeyRef' },
    { kind: 'ConfigMap', name: 'c', key: 'k', isOptional: true, path: 'env[2].valueFrom.configMapKeyRef' },
    { kind: 'Secret', name: 's', isOptional: false, path: 'envFrom[0].secretRef' },
    { kind: 'ConfigMap', name: '', isOptional: false, path: 'envFrom[1].configMapRef' },
  ]);
});

test.each([[{}], [{ env: 'a', envFrom: 1 }], [{ env: [null, { valueFrom: 1 }], envFrom: [2] }]])('finds none in %p', container => {
  expect([...envSources(container)]).toEqual([]);
});
