import { autoscalerRange } from '../../../../src/checks/rules/availability/autoscaler-range';
import { testRule } from '../../rule-bench';

const scaler = (spec: string) => `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: ${spec}`;

testRule(autoscalerRange, {
  accepts: { 'two to three': scaler('{ minReplicas: 2, maxReplicas: 3 }') },
  rejects: {
    'no least number, which is 1': [scaler('{ maxReplicas: 3 }'), 'spec.minReplicas'],
    'none': [scaler('{ minReplicas: 0, maxReplicas: 3 }'), 'spec.minReplicas'],
    'ends that are equal': [scaler('{ minReplicas: 2, maxReplicas: 2 }'), 'spec.maxReplicas'],
    'a mapping for an end': [scaler('{ minReplicas: { toString: 1 }, maxReplicas: 3 }'), 'spec.minReplicas'],
    'ends that are no numbers': [scaler('{ minReplicas: "2", maxReplicas: "3" }'), 'spec.minReplicas', 'spec.maxReplicas'],
  },
});
