import { ephemeralStorageLimit } from '../../../../src/checks/rules/availability/ephemeral-storage-limit';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(ephemeralStorageLimit, {
  accepts: {
    'a limit': 'resources: { limits: { ephemeral-storage: 1Gi } }',
    'a debug container': pod('{ ephemeralContainers: [{ name: debug }] }'),
  },
  rejects: {
    'a request only': ['resources: { requests: { ephemeral-storage: 1Gi } }', 'spec.containers[0].resources.limits.ephemeral-storage'],
    'a limit of the pod, which knows none for storage': [
      pod('{ resources: { limits: { ephemeral-storage: 1Gi } }, containers: [{ name: web }] }'), 'spec.containers[0].resources.limits.ephemeral-storage',
    ],
  },
});
