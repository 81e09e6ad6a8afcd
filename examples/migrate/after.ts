import * as kplus from 'cdk8s-plus-28';
import { App, Chart, Deployment } from 'cdk8s-hardened';

const app = new App();
const chart = new Chart(app, 'guestbook', { namespace: 'guestbook' });

const store = new Deployment(chart, 'store', {
  replicas: 1,
  containers: [{ image: 'registry.example/guestbook/store:3.2.0@sha256:4a44dc15364204a80fe80e9039455cc1608281820fe2b24f1e5233ade6af1dd5', portNumber: 6379 }],
});

const web = new Deployment(chart, 'web', {
  containers: [{ image: 'registry.example/guestbook/web:5.0.1@sha256:7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451', portNumber: 8080 }],
});

const address = store.exposeViaService({ name: 'store' });
web.containers[0].env.addVariable('STORE', kplus.EnvValue.fromValue(`${address.name}:6379`));
web.network.allowTo(store, { reason: 'keeps entries' });

app.synth();
