import { deniedRegistry } from '../../../../src/checks/rules/images/denied-registry';
import { testRule } from '../../rule-bench';

testRule(deniedRegistry, {
  policy: 'rules: { denied-registry: { registries: [docker.io, ghcr.io/stranger] } }',
  accepts: {
    'another registry': 'containers: [{ image: "quay.io/acme/web:1" }]',
    'another part of the registry': 'containers: [{ image: "ghcr.io/strangers/web:1" }]',
    'what is no reference, and another finding': 'containers: [{ image: "Nginx:1" }]',
  },
  rejects: {
    'the registry that stands for none': ['containers: [{ image: "nginx:1" }]', 'spec.containers[0].image'],
    'its other names': [
      'containers: [{ image: "registry-1.docker.io/library/nginx:1" }, { image: "DOCKER.IO/library/nginx" }]', 'spec.containers[0].image', 'spec.containers[1].image',
    ],
    'a part of a registry': ['containers: [{ image: "ghcr.io/stranger/web:1" }]', 'spec.containers[0].image'],
    'the image of a volume': [
      'containers: [{ image: quay.io/a }]\nvolumes: [{ name: model, image: { reference: acme/model } }]', 'spec.volumes[0].image.reference',
    ],
  },
});
