import { readObjects } from '../../../src/kube/read/objects';
import { podTemplatesOf } from '../../../src/kube/shapes/pod-templates';

/** The pods of an object, each as its path, a question mark if it is partial, and its containers. */
function podsOf(apiVersion: string, kind: string, rest: string): string[] {
  const [object] = readObjects(`{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a }, ${rest} }`).objects;
  return podTemplatesOf(object!).map(({ path, isPartial, containers }) => `${path}${isPartial ? '?' : ''}: ${containers.map(({ name }) => name).join(' ')}`);
}

const SPEC = 'spec: { containers: [{ name: main, image: web }] }';
const OVERLAY = 'spec: { containers: [{ name: main }] }';

test.each<[string, string, string, string[]]>([
  ['apps/v1', 'Deployment', `spec: { template: { ${SPEC} } }`, ['spec.template: main']],
  ['batch/v1', 'CronJob', `spec: { jobTemplate: { spec: { template: { ${SPEC} } } } }`, ['spec.jobTemplate.spec.template: main']],
  ['v1', 'PodTemplate', `template: { ${SPEC} }`, ['template: main']],
  ['argoproj.io/v1alpha1', 'Rollout', `spec: { template: { ${SPEC} } }`, ['spec.template: main']],
  ['argoproj.io/v1alpha1', 'AnalysisTemplate', `spec: { metrics: [{ provider: { job: { spec: { template: { ${SPEC} } } } } }] }`, ['spec.metrics[0].provider.job.spec.template: main']],
  ['serving.knative.dev/v1', 'Service', 'spec: { template: { spec: { containers: [{ image: web }] } } }', ['spec.template: ']],
  ['serving.knative.dev/v1', 'Revision', SPEC, [': main']],
  ['apps.kruise.io/v1alpha1', 'CloneSet', `spec: { template: { ${SPEC} } }`, ['spec.template: main']],
  ['apps.kruise.io/v1alpha1', 'AdvancedCronJob', `spec: { template: { jobTemplate: { spec: { template: { ${SPEC} } } } } }`, ['spec.template.jobTemplate.spec.template: main']],
  ['apps.kruise.io/v1alpha1', 'UnitedDeployment', `spec: { template: { statefulSetTemplate: { spec: { template: { ${SPEC} } } } } }`, ['spec.template.statefulSetTemplate.spec.template: main']],
  ['kubeflow.org/v1', 'PyTorchJob', `spec: { pytorchReplicaSpecs: { Master: { template: { ${SPEC} } }, Worker: { template: { ${SPEC} } } } }`,
    ['spec.pytorchReplicaSpecs.Master.template: main', 'spec.pytorchReplicaSpecs.Worker.template: main']],
  ['ray.io/v1', 'RayCluster', `spec: { headGroupSpec: { template: { ${SPEC} } }, workerGroupSpecs: [{ template: { ${SPEC} } }] }`,
    ['spec.headGroupSpec.template: main', 'spec.workerGroupSpecs[0].template: main']],
  ['batch.volcano.sh/v1alpha1', 'Job', `spec: { tasks: [{ template: { ${SPEC} } }, { template: { ${SPEC} } }] }`, ['spec.tasks[0].template: main', 'spec.tasks[1].template: main']],
  ['jobset.x-k8s.io/v1alpha2', 'JobSet', `spec: { replicatedJobs: [{ template: { spec: { template: { ${SPEC} } } } }] }`, ['spec.replicatedJobs[0].template.spec.template: main']],
  ['leaderworkerset.x-k8s.io/v1', 'LeaderWorkerSet', `spec: { leaderWorkerTemplate: { leaderTemplate: { ${SPEC} }, workerTemplate: { ${SPEC} } } }`,
    ['spec.leaderWorkerTemplate.leaderTemplate: main', 'spec.leaderWorkerTemplate.workerTemplate: main']],
  ['keda.sh/v1alpha1', 'ScaledJob', `spec: { jobTargetRef: { template: { ${SPEC} } } }`, ['spec.jobTargetRef.template: main']],
  ['agones.dev/v1', 'Fleet', `spec: { template: { spec: { template: { ${SPEC} } } } }`, ['spec.template.spec.template: main']],
  ['operators.coreos.com/v1alpha1', 'ClusterServiceVersion', `spec: { install: { spec: { deployments: [{ spec: { template: { ${SPEC} } } }] } } }`, ['spec.install.spec.deployments[0].spec.template: main']],
  ['kubernetes.crossplane.io/v1alpha2', 'Object', `spec: { forProvider: { manifest: { apiVersion: v1, kind: Pod, ${SPEC} } } }`, ['spec.forProvider.manifest: main']],
  ['template.openshift.io/v1', 'Template', `objects: [{ kind: DeploymentConfig, spec: { template: { ${SPEC} } } }]`, ['objects[0].spec.template: main']],
])('%s %s makes pods', (apiVersion, kind, rest, pods) => {
  expect(podsOf(apiVersion, kind, rest)).toEqual(pods);
});

test.each<[string, string, string, string[]]>([
  ['monitoring.coreos.com/v1', 'Prometheus', OVERLAY, ['?: main']],
  ['monitoring.coreos.com/v1', 'Alertmanager', SPEC, ['?: main']],
  ['apps.kruise.io/v1alpha1', 'SidecarSet', SPEC, ['?: main']],
  ['elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', `spec: { nodeSets: [{ podTemplate: { ${OVERLAY} } }] }`, ['spec.nodeSets[0].podTemplate?: main']],
  ['kibana.k8s.elastic.co/v1', 'Kibana', `spec: { podTemplate: { ${SPEC} } }`, ['spec.podTemplate?: main']],
  ['grafana.integreatly.org/v1beta1', 'Grafana', `spec: { deployment: { spec: { template: { ${SPEC} } } } }`, ['spec.deployment.spec.template?: main']],
  ['pkg.crossplane.io/v1beta1', 'DeploymentRuntimeConfig', `spec: { deploymentTemplate: { spec: { template: { ${SPEC} } } } }`, ['spec.deploymentTemplate.spec.template?: main']],
  ['pkg.crossplane.io/v1beta1', 'DeploymentRuntimeConfig', `spec: { deploymentTemplate: { spec: { template: { ${OVERLAY} } } } }`, ['spec.deploymentTemplate.spec.template?: main']],
  ['serving.kserve.io/v1beta1', 'InferenceService', 'spec: { predictor: { containers: [{ name: main, image: web }] } }', ['spec.predictor?: main']],
  ['kafka.strimzi.io/v1beta2', 'Kafka', 'spec: { kafka: { template: { pod: {}, kafkaContainer: {} } }, entityOperator: { template: { pod: {} } } }', ['spec.kafka?: kafka', 'spec.entityOperator?: ']],
  ['tekton.dev/v1', 'Task', 'spec: { steps: [{ name: build, image: go }], sidecars: [{ name: db, image: db }] }', ['spec?: build db']],
  ['tekton.dev/v1', 'Pipeline', 'spec: { tasks: [{ taskSpec: { steps: [{ name: build, image: go }] } }, { taskRef: { name: x } }] }', ['spec.tasks[0].taskSpec?: build']],
  ['sparkoperator.k8s.io/v1beta2', 'SparkApplication', 'spec: { driver: { sidecars: [{ name: log }] }, executor: {} }', ['spec.driver?: spark-kubernetes-driver log', 'spec.executor?: spark-kubernetes-executor']],
])('%s %s holds parts of pods', (apiVersion, kind, rest, pods) => {
  expect(podsOf(apiVersion, kind, rest)).toEqual(pods);
});

test.each<[string, string, string]>([
  ['v1', 'ConfigMap', `data: { template: { ${SPEC} } }`],
  ['networking.k8s.io/v1', 'NetworkPolicy', `spec: { template: { ${SPEC} } }`],
  ['kyverno.io/v1', 'ClusterPolicy', `spec: { rules: [{ validate: { pattern: { ${SPEC} } } }] }`],
  ['mutations.gatekeeper.sh/v1', 'Assign', `spec: { parameters: { assign: { value: { ${SPEC} } } } }`],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', `spec: { values: { ${SPEC} } }`],
  ['argoproj.io/v1alpha1', 'Application', `spec: { source: { helm: { valuesObject: { ${SPEC} } } } }`],
  ['acme.example/v1', 'Store', 'spec: { containers: [] }'],
  ['acme.example/v1', 'Store', 'spec: { containers: [a, b], template: { spec: { containers: { a: 1 } } } }'],
  ['acme.example/v1', 'Store', `status: { template: { ${SPEC} } }`],
  ['argoproj.io/v1alpha1', 'Workflow', 'spec: { templates: [{ name: main, dag: {} }, { name: x, suspend: {} }, 3, null] }'],
])('%s %s makes none', (apiVersion, kind, rest) => {
  expect(podsOf(apiVersion, kind, rest)).toEqual([]);
});

test('what lies too deep to be a manifest is not looked at', () => {
  const depth = 10_000;
  const manifest = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as Record<string, unknown>;
  expect(podTemplatesOf({ reference: { apiVersion: 'acme.example/v1', kind: 'Store', name: 'a' }, manifest })).toEqual([]);
});
