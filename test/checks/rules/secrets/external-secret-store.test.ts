import { externalSecretStore } from '../../../../src/checks/rules/secrets/external-secret-store';
import { testRule } from '../../rule-bench';

const secret = (rest = '', namespace = 'shop') => `apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: ${namespace} }\n${rest}\n---\n`;
const external = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: other, namespace: shop }\nspec: { target: { name: db } }';

testRule(externalSecretStore, {
  accepts: {
    'no Secret': external,
    'a Secret that a store fills': secret() + external,
    'the token of an account': secret('type: kubernetes.io/service-account-token'),
    'the release of a chart': secret('type: helm.sh/release.v1'),
  },
  rejects: {
    'a Secret alone': [secret('type: Opaque'), ''],
    'a Secret of another namespace': [secret('', 'other') + external, ''],
    'a sealed Secret, which is ciphertext of the cluster': [
      `${secret()}apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: db, namespace: shop }\nspec: {}`, '',
    ],
  },
});
