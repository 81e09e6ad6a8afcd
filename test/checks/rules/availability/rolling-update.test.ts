import { rollingUpdate } from '../../../../src/checks/rules/availability/rolling-update';
import { testRule } from '../../rule-bench';

const workload = (kind: string, spec: string) => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}`;

testRule(rollingUpdate, {
  accepts: {
    'no strategy': workload('Deployment', '{}'),
    'a rolling update': workload('StatefulSet', '{ updateStrategy: { type: RollingUpdate } }'),
    'half of the pods at once': workload('Deployment', '{ strategy: { rollingUpdate: { maxUnavailable: 50% } } }'),
  },
  rejects: {
    'all pods anew': [workload('Deployment', '{ strategy: { type: Recreate } }'), 'spec.strategy.type'],
    'pods that somebody has to delete': [workload('DaemonSet', '{ updateStrategy: { type: OnDelete } }'), 'spec.updateStrategy.type'],
    'all pods at once': [workload('Deployment', '{ strategy: { rollingUpdate: { maxUnavailable: 100% } } }'), 'spec.strategy.rollingUpdate.maxUnavailable'],
  },
});
