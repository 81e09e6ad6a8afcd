import { noRetiredRegistry } from '../../../../src/checks/rules/images/no-retired-registry';
import { testRule } from '../../rule-bench';

testRule(noRetiredRegistry, {
  accepts: {
    'its successor': 'containers: [{ image: "registry.k8s.io/pause:3.9" }]',
    'a mirror with its name in the path': 'containers: [{ image: "mirror.acme.example/k8s.gcr.io/pause:3.9" }]',
  },
  rejects: {
    'an init container': ['initContainers: [{ name: a, image: "k8s.gcr.io/a/b:1" }]', 'spec.initContainers[0].image'],
    'the image of a volume': ['volumes: [{ name: a, image: { reference: "k8s.gcr.io/a:1" } }]', 'spec.volumes[0].image.reference'],
  },
});
