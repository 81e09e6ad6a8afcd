import { ApiResource } from 'cdk8s-plus-28';
import { App, Chart, Deployment, ExternalSecret, Zone } from '../../../src';

const DIGEST = 'sha256:4a44dc15364204a80fe80e9039455cc1608281820fe2b24f1e5233ade6af1dd5';

/** The app of examples/python, in TypeScript. */
export function twin(outdir: string): App {
  const app = new App({ outdir });
  const shop = new Chart(app, 'shop', { namespace: 'shop', zone: Zone.PUBLIC });
  const orders = new Chart(app, 'orders', { namespace: 'orders', zone: Zone.INTERNAL });
  const web = new Deployment(shop, 'web', {
    containers: [{ image: `registry.example/shop/web:2.4.1@${DIGEST}`, portNumber: 8080 }],
    writablePaths: ['/tmp'],
  });
  const api = new Deployment(orders, 'api', {
    containers: [{ image: `registry.example/shop/api:1.9.0@${DIGEST}`, portNumber: 9090 }],
  });
  web.network.allowTo(api, { reason: 'places orders' });
  web.secrets.mount('/run/secrets/db', ExternalSecret.fromStore(shop, 'Db', { store: 'vault', remoteKey: 'shop/db' }));
  api.access.allowGet(ApiResource.CONFIG_MAPS, { names: ['flags'], reason: 'reads flags at start' });
  return app;
}
