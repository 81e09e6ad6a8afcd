import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';

const app = new App();
const chart = new Chart(app, 'guestbook', { namespace: 'guestbook' });

const store = new kplus.Deployment(chart, 'store', {
  replicas: 1,
  containers: [{ image: 'registry.example/guestbook/store:3.2.0', portNumber: 6379 }],
});

const web = new kplus.Deployment(chart, 'web', {
  containers: [{ image: 'registry.example/guestbook/web:5.0.1', portNumber: 8080 }],
});

const address = store.exposeViaService({ name: 'store' });
web.containers[0].env.addVariable('STORE', kplus.EnvValue.fromValue(`${address.name}:6379`));

app.synth();
