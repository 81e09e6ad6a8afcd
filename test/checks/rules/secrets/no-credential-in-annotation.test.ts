import { noCredentialInAnnotation } from '../../../../src/checks/rules/secrets/no-credential-in-annotation';
import { CHOSEN, made, RANDOM } from '../../../analysis/credentials/made';
import { testRule } from '../../rule-bench';

const service = (annotations: object, kind = 'Service') => `apiVersion: v1\nkind: ${kind}\nmetadata: ${JSON.stringify({ name: 'db', annotations })}`;
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

testRule(noCredentialInAnnotation, {
  accepts: {
    'none': 'apiVersion: v1\nkind: Service\nmetadata: { name: db }',
    'a checksum of a Secret': service({ 'checksum/secret': '0123456789abcdef'.repeat(4) }),
    'wrong types': 'apiVersion: v1\nkind: Service\nmetadata: { name: db, annotations: { password: 1, token: [a] } }',
    'a definition': service({ password: CHOSEN }, 'CustomResourceDefinition'),
  },
  rejects: {
    'a known form under any name': [service({ note: made('gh', 'p_', 'a1B2c3D4', RANDOM, RANDOM).slice(0, 40) }), 'metadata.annotations.note'],
    'a password': [service({ 'acme.example/password': CHOSEN }), 'metadata.annotations["acme.example/password"]'],
    'a Secret as it was applied': [
      service({ [LAST_APPLIED]: JSON.stringify({ kind: 'Secret', data: { user: 'YXBw' } }) }, 'Secret'), `metadata.annotations["${LAST_APPLIED}"]`,
    ],
    'the template of a pod': [
      `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { annotations: { api-token: ${RANDOM} } }, spec: { containers: [] } } }`,
      'spec.template.metadata.annotations.api-token',
    ],
    'a Pod once': [`apiVersion: v1\nkind: Pod\nmetadata: { name: web, annotations: { api-token: ${RANDOM} } }\nspec: { containers: [] }`, 'metadata.annotations.api-token'],
  },
});
