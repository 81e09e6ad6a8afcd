import { volumeClaimRequest } from '../../../../src/checks/rules/volumes/volume-claim-request';
import { testRule } from '../../rule-bench';

const statefulSet = (spec: string) =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { volumeClaimTemplates: [{ metadata: { name: data }, spec: { ${spec} } }] }`;

testRule(volumeClaimRequest, {
  accepts: {
    'a request': statefulSet('resources: { requests: { storage: 1Gi } }'),
    'an object that claims nothing': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: {}',
  },
  rejects: {
    'no request': [statefulSet(''), 'spec.volumeClaimTemplates[0].spec.resources.requests.storage'],
    'a limit only': [statefulSet('resources: { limits: { storage: 1Gi } }'), 'spec.volumeClaimTemplates[0].spec.resources.requests.storage'],
    'a template that is no mapping': [
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { volumeClaimTemplates: [data] }',
      'spec.volumeClaimTemplates[0].spec.resources.requests.storage',
    ],
  },
});
