import { findingsOfExample } from '../../example-app';

const GRANT = 'access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ["flags"] });';

/** What the rule finds in an app with these props and lines. */
function found(lines: string, props = ''): string[] {
  const all = findingsOfExample(`const app = new hardened.App(${props});
    const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
    const [web, api] = ['web', 'api'].map(id => new hardened.Deployment(shop, id, { containers: [{ image: 'registry.example/' + id + ':1.0.0' }] }));
    ${lines}`);
  return all.filter(({ rule }) => rule === 'scoped-api-egress').map(({ found: text }) => text.replaceAll(/-c[\da-f]{7,8}/g, ''));
}

test('accepts workloads without a grant, and addresses that nobody asked the API for', () => {
  expect(found('web.network.allowTo(hardened.Peer.cidr("0.0.0.0/0"), { ports: [kplus.NetworkPolicyPort.tcp(443)] })')).toEqual([]);
});

test('accepts grants where the policy says where the API server is', () => {
  const policy = 'hardened.Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\napiServer: { cidrs: [10.0.0.1/32] }`)';
  expect(found(`web.${GRANT}`, `{ policy: ${policy} }`)).toEqual([]);
});

test('rejects egress to any address for the sake of a grant', () => {
  expect(found(`web.${GRANT}`)).toEqual(['Deployment shop/shop-web with egress on TCP 443 to any address, for its access to the API']);
});

test('tells the cause once, however many workloads have grants', () => {
  expect(found(`web.${GRANT} api.${GRANT}`)).toEqual([
    'Deployment shop/shop-web with egress on TCP 443 to any address, for its access to the API, as 1 more workloads may',
  ]);
});
