import * as path from 'node:path';
import { ApiObject, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as hardened from 'cdk8s-hardened';

const app = new hardened.App();
const chart = new hardened.Chart(app, 'telemetry', { namespace: 'telemetry' });

// YAML of a vendor; a Helm chart renders into ApiObjects just the same.
new Include(chart, 'vendor', { url: path.join(__dirname, 'vendor.yaml') });

// A class of cdk8s-plus that has not been changed yet.
new kplus.Deployment(chart, 'dashboard', {
  containers: [{
    image: 'registry.example/telemetry/dashboard:1.4.2@sha256:53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3',
    portNumber: 3000,
  }],
});

// A kind that cdk8s-plus does not have.
new ApiObject(chart, 'agent', {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: {
      metadata: { labels: { app: 'agent' } },
      spec: {
        containers: [{
          name: 'agent',
          image: 'registry.example/telemetry/agent:2.0.0@sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
          resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
        }],
      },
    },
  },
});

hardened.Hardening.of(app).apply({ addObjects: true });
app.synth();
