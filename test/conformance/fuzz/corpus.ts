import { EVERY_RULE } from '../../../src/checks/every-rule';
import type { Fields } from '../../../src/kube/fields';
import { exampleObjects } from '../../checks/examples';
import { WORKLOADS, workload } from '../../checks/workload-kinds';

/** The manifests to start from: the examples of all rules, one of their pods in each kind that makes pods. */
export function corpus(): Fields[][] {
  const rules = EVERY_RULE.filter(rule => rule.onYaml !== 'not applicable');
  const examples = rules.flatMap(rule => [rule.bad, rule.good].map(yaml => exampleObjects(rule, yaml).map(object => object.manifest)));
  const pods = WORKLOADS.map((_, index) => [workload(WORKLOADS[index]!, POD)]);
  return [...examples.map(each => each.filter(isOfCluster)).filter(each => each.length > 0), ...pods];
}

/** Policies and image locks are no manifests: of them alone the command says that nothing was judged. */
function isOfCluster({ apiVersion }: Fields): boolean {
  return apiVersion !== 'cdk8s-hardened/v1';
}

const POD = {
  hostNetwork: true,
  serviceAccountName: 'web',
  securityContext: { runAsUser: 0, seccompProfile: { type: 'Unconfined' }, sysctls: [{ name: 'kernel.msgmax', value: '1' }] },
  volumes: [{ name: 'a', hostPath: { path: '/var/run/docker.sock' } }, { name: 'b', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }],
  containers: [{
    name: 'web',
    image: 'registry.example/web:latest',
    env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'b', key: 'c' } } }],
    ports: [{ name: 'http', containerPort: 80, hostPort: 80 }],
    resources: { requests: { cpu: '100m' }, limits: { memory: '1Gi' } },
    livenessProbe: { httpGet: { path: '/', port: 'http', host: 'localhost' } },
    securityContext: { privileged: true, capabilities: { add: ['SYS_ADMIN'] } },
    volumeMounts: [{ name: 'a', mountPath: '/a' }],
  }],
  initContainers: [{ name: 'side', image: 'side', restartPolicy: 'Always' }],
};
