import { noBidirectionalMount } from '../../../../src/checks/rules/volumes/no-bidirectional-mount';
import { testRule } from '../../rule-bench';

testRule(noBidirectionalMount, {
  accepts: {
    'no propagation': 'volumeMounts: [{ name: a, mountPath: /a }, b]',
    'none by choice': 'volumeMounts: [{ name: a, mountPath: /a, mountPropagation: None }]',
  },
  rejects: {
    'the second of two': [
      'volumeMounts: [{ name: a }, { name: b, mountPropagation: Bidirectional }]', 'spec.containers[0].volumeMounts[1].mountPropagation',
    ],
  },
});
