import { allowedStorageClasses } from '../../../../src/checks/rules/volumes/allowed-storage-classes';
import { NO_POLICY } from '../../../../src/intent/policy/policy-record';
import { hitsOf, testRule } from '../../rule-bench';

const claim = (spec: string, metadata = '') => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, ${metadata} }\nspec: { ${spec} }`;
const ANNOTATION = 'annotations: { volume.beta.kubernetes.io/storage-class: encrypted }';
const STATEFUL_SET = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates: [{ spec: { storageClassName: encrypted } }, { spec: { storageClassName: fast } }]
  template: { spec: { volumes: [{ name: tmp, ephemeral: { volumeClaimTemplate: { spec: {} } } }] } }`;

testRule(allowedStorageClasses, {
  accepts: {
    'an allowed class': claim('storageClassName: encrypted'),
    'an allowed class by annotation': claim('', ANNOTATION),
    'a pod without claims of its own': 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { volumes: [{ name: a, emptyDir: {} }] }',
  },
  rejects: {
    'another class': [claim('storageClassName: fast'), 'spec.storageClassName'],
    'whatever is the default': [claim(''), 'spec.storageClassName'],
    'no class at all': [claim('storageClassName: ""'), 'spec.storageClassName'],
    'templates of a StatefulSet and of a volume': [
      STATEFUL_SET, 'spec.volumeClaimTemplates[1].spec.storageClassName', 'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName',
    ],
  },
  policy: 'rules: { allowed-storage-classes: { classes: [encrypted] } }',
});

test('is silent where the policy names no classes', () => {
  expect(hitsOf(allowedStorageClasses, STATEFUL_SET, { policy: NO_POLICY })).toEqual([]);
});
