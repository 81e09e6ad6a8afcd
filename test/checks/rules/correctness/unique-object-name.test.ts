import { findingsOfExample } from '../../example-app';

/** The constructs that the rule points at in an app with these objects in two charts. */
function found(objects: string): (string | undefined)[] {
  const program = `const app = new hardened.App();
    const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
    const orders = new hardened.Chart(app, 'orders', { namespace: 'orders' });
    ${objects}`;
  return findingsOfExample(program).filter(finding => finding.rule === 'unique-object-name').map(({ construct }) => construct?.path);
}

test('rejects the second of two objects of one name', () => {
  expect(found('[\'one\', \'two\'].forEach(id => new kplus.ConfigMap(shop, id, { metadata: { name: \'flags\' } }));')).toEqual(['shop/two/Resource']);
});

test('rejects it whatever the chart and the version of the API', () => {
  expect(found(`
    new kplus.k8s.KubeHorizontalPodAutoscaler(shop, 'one', { metadata: { name: 'web', namespace: 'shop' } });
    new kplus.k8s.KubeHorizontalPodAutoscalerV2(orders, 'two', { metadata: { name: 'web', namespace: 'shop' } });
  `)).toEqual(['orders/two']);
});

test.each([
  ['another namespace', '[shop, orders].forEach(chart => new kplus.ConfigMap(chart, \'one\', { metadata: { name: \'flags\' } }));'],
  ['another kind', 'new kplus.ConfigMap(shop, \'one\', { metadata: { name: \'flags\' } }); new kplus.ServiceAccount(shop, \'two\', { metadata: { name: \'flags\' } });'],
  ['generated names', '[\'one\', \'two\'].forEach(id => new kplus.k8s.KubeJob(shop, id, { metadata: { generateName: \'migrate-\' } }));'],
])('accepts %s', (_, objects) => {
  expect(found(objects)).toEqual([]);
});
