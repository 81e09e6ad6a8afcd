import { pinImageDigest } from '../../../../src/checks/rules/images/pin-image-digest';
import { testRule } from '../../rule-bench';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

testRule(pinImageDigest, {
  accepts: {
    'a digest': `containers: [{ image: "nginx@${DIGEST}" }]`,
    'a tag and a digest': `containers: [{ image: "localhost:5000/web:1@${DIGEST}" }]`,
    'what is no reference, and another finding': 'containers: [{ image: "nginx@sha256:0a0a" }]',
  },
  rejects: {
    'a tag': ['containers: [{ image: "nginx:1.29.3" }]', 'spec.containers[0].image'],
    'neither tag nor digest': ['containers: [{ image: nginx }]', 'spec.containers[0].image'],
    'the image of a volume': [
      `containers: [{ image: "nginx@${DIGEST}" }]\nvolumes: [{ name: model, image: { reference: "acme/model:1" } }]`, 'spec.volumes[0].image.reference',
    ],
  },
});
