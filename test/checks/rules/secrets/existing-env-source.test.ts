import { existingEnvSource } from '../../../../src/checks/rules/secrets/existing-env-source';
import { testRule } from '../../rule-bench';

const NAMESPACE = 'namespace: shop';
const pod = (source: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, ${NAMESPACE} }
spec: { containers: [{ name: web, ${source} }] }
---
`;
const key = (reference: string, name: string, more = '') => pod(`env: [{ name: A, valueFrom: { ${reference}: { name: ${name}, key: color${more} } } }]`);
const object = (kind: string, name: string, rest: string, apiVersion = 'v1') => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, ${NAMESPACE} }\n${rest}\n---\n`;
const KEY = 'spec.containers[0].env[0].valueFrom';

describe('where others may make objects', () => {
  testRule(existingEnvSource, {
    accepts: {
      'an object that is not there': key('configMapKeyRef', 'flags') + key('secretKeyRef', 'db') + pod('envFrom: [{ secretRef: { name: db } }]'),
      'a key that is there': key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { color: blue }'),
      'a key in binary data': key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { a: b }\nbinaryData: { color: AA== }'),
      'a key of a Secret': key('secretKeyRef', 'db') + object('Secret', 'db', 'data: { a: AA== }\nstringData: { color: blue }'),
      'an optional key': key('configMapKeyRef', 'flags', ', optional: true') + object('ConfigMap', 'flags', 'data: { other: blue }'),
      'an object without data, which somebody else fills': key('secretKeyRef', 'db') + object('Secret', 'db', 'type: Opaque'),
      'a Secret that a store adds keys to': key('secretKeyRef', 'db') + object('Secret', 'db', 'stringData: { other: x }')
        + object('ExternalSecret', 'db', 'spec: { target: { creationPolicy: Merge } }', 'external-secrets.io/v1'),
      'a key of one of several files for one object': key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { color: blue }') + object('ConfigMap', 'flags', 'data: { other: blue }'),
      'several files for one object, one of which somebody else fills': key('secretKeyRef', 'db') + object('Secret', 'db', 'type: Opaque') + object('Secret', 'db', 'stringData: { other: x }'),
      'an object of another namespace': key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { other: blue }').replace(NAMESPACE, 'namespace: other'),
      'an object of an unknown namespace': key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { other: blue }').replace(`, ${NAMESPACE}`, ''),
      'wrong types': pod('env: [{ name: A, valueFrom: { secretKeyRef: { name: 1, key: 2 } } }]'),
    },
    rejects: {
      'a key that a ConfigMap lacks': [key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { colour: blue }'), `${KEY}.configMapKeyRef.key`],
      'a key that all of several files lack': [
        key('configMapKeyRef', 'flags') + object('ConfigMap', 'flags', 'data: { one: blue }') + object('ConfigMap', 'flags', 'data: { other: blue }'), `${KEY}.configMapKeyRef.key`,
      ],
      'a key that a Secret lacks': [key('secretKeyRef', 'db') + object('Secret', 'db', 'stringData: { colour: blue }'), `${KEY}.secretKeyRef.key`],
    },
  });
});

describe('where the policy names what others make', () => {
  testRule(existingEnvSource, {
    policy: 'externals: [Secret/shop/db]',
    accepts: {
      'what others make': key('secretKeyRef', 'db'),
      'what Kubernetes makes': pod('envFrom: [{ configMapRef: { name: kube-root-ca.crt } }]'),
      'what objects fill': ['a', 'b', 'c', 'd', 'e', 'f'].map(name => pod(`envFrom: [{ secretRef: { name: ${name} } }]`)).join('')
        + object('ExternalSecret', 'a', 'spec: {}', 'external-secrets.io/v1')
        + object('SealedSecret', 'x', 'spec: { template: { metadata: { name: b } } }', 'bitnami.com/v1alpha1')
        + object('Certificate', 'x', 'spec: { secretName: c }', 'cert-manager.io/v1')
        + object('SecretProviderClass', 'x', 'spec: { secretObjects: [{ secretName: d }] }', 'secrets-store.csi.x-k8s.io/v1')
        + object('VaultStaticSecret', 'x', 'spec: { destination: { name: e } }', 'secrets.hashicorp.com/v1beta1')
        + object('ClusterExternalSecret', 'f', 'spec: {}', 'external-secrets.io/v1'),
      'what may be missing': pod('envFrom: [{ secretRef: { name: other, optional: true } }]'),
    },
    rejects: {
      'a Secret that nobody makes': [key('secretKeyRef', 'other'), `${KEY}.secretKeyRef.name`],
      'a whole ConfigMap that nobody makes': [pod('envFrom: [{ configMapRef: { name: other } }]'), 'spec.containers[0].envFrom[0].configMapRef.name'],
    },
  });
});
