import { noTiller } from '../../../../src/checks/rules/correctness/no-tiller';
import { testRule } from '../../rule-bench';

const pod = (image: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: tiller-deploy }\nspec: { template: { spec: { containers: [{ name: tiller, image: ${image} }] } } }`;

testRule(noTiller, {
  accepts: {
    'software of another name': pod('ghcr.io/acme/instiller:1.0'),
    'the repository of somebody called so': pod('ghcr.io/tiller/web:1.0'),
    'a Service of other pods': 'apiVersion: v1\nkind: Service\nmetadata: { name: tiller-deploy }\nspec: { selector: { app: helm } }',
  },
  rejects: {
    'the image': [pod('gcr.io/kubernetes-helm/tiller:v2.16.12'), 'spec.template.spec.containers[0].image'],
    'the image by its digest': [pod(`ghcr.io/helm/tiller@sha256:${'0'.repeat(64)}`), 'spec.template.spec.containers[0].image'],
    'the Service': ['apiVersion: v1\nkind: Service\nmetadata: { name: tiller-deploy }\nspec: { selector: { app: helm, name: tiller } }', 'spec.selector'],
  },
});
