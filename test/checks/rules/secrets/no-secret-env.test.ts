import { noSecretEnv } from '../../../../src/checks/rules/secrets/no-secret-env';
import { testRule } from '../../rule-bench';

testRule(noSecretEnv, {
  accepts: {
    'no variables': '{}',
    'a value': 'env: [{ name: COLOR, value: blue }]',
    'a ConfigMap': 'env: [{ name: COLOR, valueFrom: { configMapKeyRef: { name: flags, key: color } } }]\nenvFrom: [{ configMapRef: { name: flags } }]',
    'wrong types': 'env: [1, { valueFrom: secret }, { valueFrom: { secretKeyRef: db } }]\nenvFrom: db',
  },
  rejects: {
    'a key of a Secret': ['env: [{ name: A }, { name: B, valueFrom: { secretKeyRef: { name: db, key: password } } }]', 'spec.containers[0].env[1].valueFrom.secretKeyRef'],
    'a whole Secret': ['envFrom: [{ prefix: DB_, secretRef: { name: db } }]', 'spec.containers[0].envFrom[0].secretRef'],
    'an optional one': ['envFrom: [{ secretRef: { name: db, optional: true } }]', 'spec.containers[0].envFrom[0].secretRef'],
    'an init container': [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { initContainers: [{ name: a, envFrom: [{ secretRef: { name: db } }] }] }',
      'spec.initContainers[0].envFrom[0].secretRef',
    ],
  },
});
