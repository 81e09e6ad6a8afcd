import { readWriteOncePod } from '../../../../src/checks/rules/volumes/read-write-once-pod';
import { hitsOf, testRule } from '../../rule-bench';

const claim = (modes: string) => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: ${modes} }`;

testRule(readWriteOncePod, {
  accepts: { 'readers only': claim('[ReadOnlyMany]') },
  rejects: {
    'many writers': [claim('[ReadWriteMany]'), 'spec.accessModes'],
    'no mode': [claim('[]'), 'spec.accessModes'],
    'a text': [claim('ReadWriteOncePod'), 'spec.accessModes'],
    'one of two': [claim('[ReadOnlyMany, ReadWriteOnce]'), 'spec.accessModes'],
    'a template': [
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { volumeClaimTemplates: [{ spec: { accessModes: [ReadWriteOnce] } }] }',
      'spec.volumeClaimTemplates[0].spec.accessModes',
    ],
  },
});

test('is silent before Kubernetes 1.27, where clusters may not have the mode', () => {
  expect(hitsOf(readWriteOncePod, claim('[ReadWriteOnce]'), { kubernetes: 26 })).toEqual([]);
});
