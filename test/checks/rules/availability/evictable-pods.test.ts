import { evictablePods } from '../../../../src/checks/rules/availability/evictable-pods';
import { testRule } from '../../rule-bench';

const web = (spec: string, kind = 'Deployment', name = 'web') => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: { ${spec}, template: { metadata: { labels: { app: web } }, spec: {} } }\n---\n`;
const budget = (spec: string) => `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { ${spec}selector: { matchLabels: { app: web } } }\n---\n`;
const scaler = (spec: string) => `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { ${spec} scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n---\n`;
const AT_LEAST = 'spec.minAvailable';
const AT_MOST = 'spec.maxUnavailable';

testRule(evictablePods, {
  accepts: {
    'one of two': budget('minAvailable: 1, ') + web('replicas: 2'),
    'half of two': budget('minAvailable: 50%, ') + web('replicas: 2'),
    'one percent off, which is rounded up to a pod': budget('maxUnavailable: 1%, ') + web('replicas: 2'),
    'a number of pods that nobody knows': budget('minAvailable: 3, '),
    'pods for each node, whose number nobody knows': budget('minAvailable: 1, ') + web('paused: false', 'DaemonSet'),
    'no pods at all': budget('minAvailable: 1, ') + web('replicas: 0'),
    'fewer than an autoscaler leaves': budget('minAvailable: 2, ') + web('paused: false') + scaler('minReplicas: 3,'),
    'fewer than two workloads together': budget('minAvailable: 2, ') + web('replicas: 1') + web('replicas: 2', 'StatefulSet', 'db'),
    'an autoscaler of others, whose least number nobody knows':
      `${budget('minAvailable: 1, ')}${web('replicas: 1')}apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web }\nspec: { scaleTargetRef: { name: web } }`,
  },
  rejects: {
    'none may go': [budget('maxUnavailable: 0, '), AT_MOST],
    'no percent may go': [budget('maxUnavailable: 0%, '), AT_MOST],
    'neither limit, which allows none': [budget(''), AT_MOST],
    'all must stay': [budget('minAvailable: 100%, '), AT_LEAST],
    'more than all must stay': [budget('minAvailable: 150%, '), AT_LEAST],
    'one of one': [budget('minAvailable: 1, ') + web('replicas: 1'), AT_LEAST],
    'one of a number that is not written, which is 1': [budget('minAvailable: 1, ') + web('paused: false'), AT_LEAST],
    'a percentage that is rounded up to all': [budget('minAvailable: 90%, ') + web('replicas: 5'), AT_LEAST],
    'as many as an autoscaler leaves': [budget('minAvailable: 3, ') + web('replicas: 5') + scaler('minReplicas: 3,'), AT_LEAST],
    'one, where an autoscaler goes down to one': [budget('minAvailable: 1, ') + web('paused: false') + scaler(''), AT_LEAST],
    'a number written as a text': [budget('maxUnavailable: "1", '), AT_MOST],
    'a value that is a list': [budget('minAvailable: [1], '), AT_LEAST],
  },
});
