import { imagePullSecret } from '../../../../src/checks/rules/images/image-pull-secret';
import { testRule } from '../../rule-bench';

const pod = (spec: string, namespace = 'shop') => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: ${namespace} }\nspec: { ${spec} }`;
const account = (name: string, secrets: string) => `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: shop }
imagePullSecrets: ${secrets}
`;
const IMAGE = 'containers: [{ name: web, image: "ghcr.io/acme/web:1" }]';

testRule(imagePullSecret, {
  accepts: {
    'a secret of the pod': pod(`imagePullSecrets: [{ name: ghcr }], ${IMAGE}`),
    'a secret of its account': `${pod(`serviceAccountName: web, ${IMAGE}`)}\n${account('web', '[{ name: ghcr }]')}`,
    'a secret of the account that stands for none': `${pod(IMAGE)}\n${account('default', '[{ name: ghcr }]')}`,
  },
  rejects: {
    'no secret': [pod(IMAGE), 'spec.imagePullSecrets'],
    'a secret without a name': [pod(`imagePullSecrets: [{ name: "" }], ${IMAGE}`), 'spec.imagePullSecrets'],
    'an account without secrets': [`${pod(`serviceAccountName: web, ${IMAGE}`)}\n${account('web', '[]')}`, 'spec.imagePullSecrets'],
    'a secret of another account': [`${pod(IMAGE)}\n${account('web', '[{ name: ghcr }]')}`, 'spec.imagePullSecrets'],
    'a secret of an account in another namespace': [`${pod(`serviceAccountName: web, ${IMAGE}`, 'other')}\n${account('web', '[{ name: ghcr }]')}`, 'spec.imagePullSecrets'],
    'a template': [
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { ${IMAGE} } } }`, 'spec.template.spec.imagePullSecrets',
    ],
  },
});

describe('with registries', () => {
  testRule(imagePullSecret, {
    policy: 'rules: { image-pull-secret: { registries: [ghcr.io/acme] } }',
    accepts: { 'images of others': pod('containers: [{ name: web, image: nginx }]') },
    rejects: { 'an image among them': [pod(`initContainers: [{ name: a, image: nginx }], ${IMAGE}`), 'spec.imagePullSecrets'] },
  });
});
