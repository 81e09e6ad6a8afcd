import { allowedSecrets } from '../../../../src/checks/rules/secrets/allowed-secrets';
import { testRule } from '../../rule-bench';

describe('with patterns', () => {
  testRule(allowedSecrets, {
    policy: 'rules: { allowed-secrets: { names: ["web-*", "*-tls", "a*b*c", db] } }',
    accepts: {
      'no secrets': 'volumes: [{ name: data, emptyDir: {} }]',
      'allowed names': 'volumes: [{ name: a, secret: { secretName: web-db } }, { name: b, secret: { secretName: shop-tls } }, { name: c, secret: { secretName: db } }]',
      'parts in order': 'volumes: [{ name: a, secret: { secretName: abc } }, { name: b, secret: { secretName: a1b2c } }]',
      'a ConfigMap': 'containers: [{ envFrom: [{ configMapRef: { name: other } }] }]',
    },
    rejects: {
      'another name in a volume': ['volumes: [{ name: a, secret: { secretName: other } }]', 'spec.volumes[0].secret.secretName'],
      'a name with an allowed one in it': ['volumes: [{ name: a, secret: { secretName: db-admin } }]', 'spec.volumes[0].secret.secretName'],
      'parts that overlap': ['volumes: [{ name: a, secret: { secretName: ab } }]', 'spec.volumes[0].secret.secretName'],
      'a projected volume': ['volumes: [{ name: a, projected: { sources: [{ secret: { name: other } }] } }]', 'spec.volumes[0].projected.sources[0].secret.name'],
      'variables': [
        'containers: [{ env: [{ name: A, valueFrom: { secretKeyRef: { name: other, key: a } } }], envFrom: [{ secretRef: { name: another } }] }]',
        'spec.containers[0].env[0].valueFrom.secretKeyRef.name', 'spec.containers[0].envFrom[0].secretRef.name',
      ],
    },
  });
});

describe('with no names', () => {
  testRule(allowedSecrets, {
    policy: 'rules: { allowed-secrets: { names: [] } }',
    accepts: { 'no secrets': '{}' },
    rejects: { 'any secret': ['volumes: [{ name: a, secret: { secretName: db } }]', 'spec.volumes[0].secret.secretName'] },
  });
});
