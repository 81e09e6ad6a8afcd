import { EVERY_RULE } from '../../src/checks/every-rule';
import { Facts } from '../../src/checks/facts';
import { selectRules } from '../../src/checks/profile';
import { run } from '../../src/checks/run';
import { readObjects } from '../../src/kube/read/objects';
import { CONTEXT, policyOf } from './rule-bench';

const RULES = selectRules(EVERY_RULE, { ...CONTEXT, policy: policyOf('profile: strict') });

/** What rules find in a manifest: rule and path. */
function found(yaml: string, ...ids: string[]): string[] {
  const rules = ids.length > 0 ? RULES.filter(rule => ids.includes(rule.id)) : RULES;
  return run(rules, new Facts(readObjects(yaml).objects, CONTEXT)).map(({ card, breach }) => `${card.id} ${breach.path}`);
}

test('pods of custom resources are judged as those of workloads', () => {
  expect(found(`
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray }
spec:
  headGroupSpec: { template: { spec: { hostPID: true, containers: [{ name: head, image: ray }] } } }
  workerGroupSpecs: [{ template: { spec: { containers: [{ name: worker, image: ray, securityContext: { privileged: true } }] } } }]
`, 'no-host-pid', 'no-privileged')).toEqual([
    'no-host-pid spec.headGroupSpec.template.spec.hostPID',
    'no-privileged spec.workerGroupSpecs[0].template.spec.containers[0].securityContext.privileged',
  ]);
});

test('an Argo workflow is judged template by template, at the fields that its author wrote', () => {
  expect(found(`
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: nightly }
spec:
  workflowSpec:
    hostNetwork: true
    securityContext: { runAsNonRoot: true, seccompProfile: { type: Unconfined } }
    volumes: [{ name: all, hostPath: { path: / } }]
    templates:
      - { name: all, dag: {} }
      - { name: build, container: { image: go:1.24, securityContext: { privileged: true } }, sidecars: [{ name: docker, image: dind, securityContext: { privileged: true } }] }
      - { name: script, script: { image: go:1.24, securityContext: { privileged: true } }, securityContext: { runAsUser: 0 } }
`, 'no-host-network', 'no-privileged', 'no-seccomp-unconfined', 'no-host-path', 'no-root-user').sort()).toEqual([
    'no-host-network spec.workflowSpec.hostNetwork',
    'no-host-path spec.workflowSpec.volumes[0].hostPath',
    'no-privileged spec.workflowSpec.templates[1].container.securityContext.privileged',
    'no-privileged spec.workflowSpec.templates[1].sidecars[0].securityContext.privileged',
    'no-privileged spec.workflowSpec.templates[2].script.securityContext.privileged',
    'no-root-user spec.workflowSpec.templates[2].securityContext.runAsUser',
    'no-seccomp-unconfined spec.workflowSpec.securityContext.seccompProfile.type',
  ]);
});

const PARTS: readonly (readonly [string, string, string])[] = [
  ['monitoring.coreos.com/v1', 'Prometheus', '{ replicas: 2, containers: [{ name: prometheus, startupProbe: { failureThreshold: 500 } }] }'],
  ['monitoring.coreos.com/v1', 'Prometheus', '{ securityContext: { runAsNonRoot: true }, containers: [{ name: prometheus, resources: {}, securityContext: {} }] }'],
  ['kafka.strimzi.io/v1beta2', 'Kafka', '{ kafka: { template: { pod: { securityContext: { fsGroup: 20000 } }, kafkaContainer: { env: [{ name: A, value: b }] } } } }'],
  ['elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', '{ nodeSets: [{ podTemplate: { metadata: {}, spec: { containers: [{ name: elasticsearch, env: [{ name: A, value: b }] }] } } }] }'],
  ['tekton.dev/v1', 'Task', '{ steps: [{ name: build, script: make, securityContext: { capabilities: {} } }] }'],
];

test.each(PARTS)('what a part of a pod leaves out is no finding: %s %s %s', (apiVersion, kind, spec) => {
  const yaml = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a, namespace: shop }\nspec: ${spec}`;
  const other = yaml.replace(/^spec: .*$/m, 'spec: {}');
  expect(found(yaml)).toEqual(found(other));
});

test.each([
  ['monitoring.coreos.com/v1', 'Prometheus', '{ hostNetwork: true, containers: [{ name: a, securityContext: { privileged: true } }] }', ['spec.hostNetwork', 'spec.containers[0].securityContext.privileged']],
  ['kafka.strimzi.io/v1beta2', 'Kafka', '{ kafka: { template: { kafkaContainer: { securityContext: { privileged: true } } } } }', ['spec.kafka.template.kafkaContainer.securityContext.privileged']],
  ['serving.kserve.io/v1beta1', 'InferenceService', '{ predictor: { hostNetwork: true, containers: [{ image: a, securityContext: { privileged: true } }] } }',
    ['spec.predictor.hostNetwork', 'spec.predictor.containers[0].securityContext.privileged']],
  ['tekton.dev/v1', 'Task', '{ steps: [{ image: a, securityContext: { privileged: true } }] }', ['spec.steps[0].securityContext.privileged']],
  ['sparkoperator.k8s.io/v1beta2', 'SparkApplication', '{ driver: { hostNetwork: true, securityContext: { privileged: true } } }', ['spec.driver.hostNetwork', 'spec.driver.securityContext.privileged']],
])('what a part of a pod says is judged: %s %s', (apiVersion, kind, spec, paths) => {
  const yaml = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\nspec: ${spec}`;
  expect(found(yaml, 'no-host-network', 'no-privileged').map(each => each.split(' ')[1])).toEqual(paths);
});

test('a custom resource with several pods is several ends of the network', () => {
  const { objects } = readObjects(`
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, namespace: ml }
spec:
  headGroupSpec: { template: { metadata: { labels: { role: head } }, spec: { containers: [{ name: head, image: ray }] } } }
  workerGroupSpecs: [{ template: { metadata: { labels: { role: worker } }, spec: { containers: [{ name: worker, image: ray }] } } }]
`);
  expect(new Facts(objects, CONTEXT).network.endpoints.map(({ name, labels }) => [name, labels.role])).toEqual([
    ['RayCluster/ray (spec.headGroupSpec.template)', 'head'], ['RayCluster/ray (spec.workerGroupSpecs[0].template)', 'worker'],
  ]);
});
