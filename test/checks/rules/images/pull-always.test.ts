import { pullAlways } from '../../../../src/checks/rules/images/pull-always';
import { testRule } from '../../rule-bench';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

testRule(pullAlways, {
  accepts: {
    'Always': 'containers: [{ image: "nginx:1", imagePullPolicy: Always }]',
    'latest, for which the API server writes it': 'containers: [{ image: "nginx:latest" }, { image: nginx }]',
    'latest beside a digest': `containers: [{ image: "nginx:latest@${DIGEST}" }]`,
    'an image volume': 'containers: [{ imagePullPolicy: Always }]\nvolumes: [{ name: model, image: { reference: "acme/model:1", pullPolicy: Always } }]',
  },
  rejects: {
    'nothing written': ['containers: [{ image: "nginx:1" }]', 'spec.containers[0].imagePullPolicy'],
    'a digest alone': [`containers: [{ image: "nginx@${DIGEST}" }]`, 'spec.containers[0].imagePullPolicy'],
    'another policy for latest': ['containers: [{ image: nginx, imagePullPolicy: Never }]', 'spec.containers[0].imagePullPolicy'],
    'a wrong type': ['containers: [{ image: nginx, imagePullPolicy: true }]', 'spec.containers[0].imagePullPolicy'],
    'an image volume': [
      'containers: [{ imagePullPolicy: Always }]\nvolumes: [{ name: model, image: { reference: "acme/model:1" } }]', 'spec.volumes[0].image.pullPolicy',
    ],
  },
});
