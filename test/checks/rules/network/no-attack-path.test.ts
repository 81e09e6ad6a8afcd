import { noPowerfulWorkload } from '../../../../src/checks/rules/accounts/no-powerful-workload';
import { noPrivileged } from '../../../../src/checks/rules/containers/no-privileged';
import { noAttackPath } from '../../../../src/checks/rules/network/no-attack-path';
import { Severity } from '../../../../src/findings/severity';
import { clusterRoleBinding, inCluster, inNamespace, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { all, hostRule, ingress, namespaced, of, pod, policy, serviceOf } from '../../network-bench';
import { hitsOf, policyOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const ADMIN = clusterRoleBinding('cluster-admin', WEB);
const RUN = '{ serviceAccountName: web }';
const WEB_POD = pod('web', RUN);
const OPEN = serviceOf('web', 'LoadBalancer');
const ESCAPES = (container: string, rest = '') => all(OPEN, pod('web', `{ containers: [{ name: web, ${container} }]${rest} }`));
const CREATES = '{ apiGroups: [""], resources: [pods], verbs: [create] }';
const READS = '{ apiGroups: [""], resources: [secrets], verbs: [get, list] }';
const MINTS = '{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [create] }';
const CONTROLS = '{ apiGroups: [example.com], resources: [shops/status], verbs: [update] }';
const ACCOUNT = 'spec.serviceAccountName';

testRule(noAttackPath, {
  accepts: {
    'a strong pod that nobody outside reaches': all(ADMIN, WEB_POD, serviceOf('web')),
    'a strong pod for the inner network': all(ADMIN, WEB_POD, OPEN.replace('annotations: {}', 'annotations: { networking.gke.io/load-balancer-type: Internal }')),
    'a weak pod': all(OPEN, WEB_POD),
    'a strong pod without its token': all(ADMIN, OPEN, pod('web', '{ serviceAccountName: web, automountServiceAccountToken: false }')),
    'a strong pod whose account keeps its token': all(
      ADMIN, OPEN, WEB_POD, 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\nautomountServiceAccountToken: false',
    ),
    'a token for others': all(
      ADMIN, OPEN, pod('web', '{ serviceAccountName: web, automountServiceAccountToken: false, volumes: [{ projected: { sources: [{ serviceAccountToken: { audience: vault } }] } }] }'),
    ),
    'a policy that lets nobody from outside in': all(ADMIN, OPEN, WEB_POD, policy('podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }]')),
    'pods that may be made where they are judged': all(inNamespace(CREATES), OPEN, WEB_POD, namespaced('shop', '{ pod-security.kubernetes.io/enforce: baseline }')),
    'pods that may be made in a namespace of which nothing is known': all(inNamespace(CREATES), OPEN, WEB_POD),
    'the Secrets of its own namespace': all(inNamespace(READS), OPEN, WEB_POD),
    'the tokens of its own namespace': all(inNamespace(MINTS), OPEN, WEB_POD),
    'the token of one account': all(inCluster(MINTS.replace('verbs', 'resourceNames: [worker], verbs')), OPEN, WEB_POD),
    'an init container that has ended': all(OPEN, pod('web', '{ initContainers: [{ name: set-up, securityContext: { privileged: true } }], containers: [{ name: web }] }')),
    'a folder of the node that may be read only': ESCAPES('volumeMounts: [{ name: etc, mountPath: /host, readOnly: true }]', ', volumes: [{ name: etc, hostPath: { path: /usr/share } }]'),
    'a capability in a user namespace': ESCAPES('securityContext: { capabilities: { add: [SYS_ADMIN] } }', ', hostUsers: false'),
    'a harmless capability': ESCAPES('securityContext: { capabilities: { add: [NET_BIND_SERVICE] } }'),
  },
  rejects: {
    'everything by a load balancer': [all(ADMIN, OPEN, WEB_POD), ACCOUNT],
    'everything by a port of the nodes': [all(ADMIN, serviceOf('web', 'NodePort'), WEB_POD), ACCOUNT],
    'everything by an Ingress': [all(ADMIN, serviceOf('web'), ingress(`rules: [${hostRule('shop.example.com')}]`), WEB_POD), ACCOUNT],
    'everything by an Ingress whose controller alone is let in': [
      all(ADMIN, serviceOf('web'), ingress(`rules: [${hostRule('shop.example.com')}]`), WEB_POD, policy('podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }]')), ACCOUNT,
    ],
    'a token of its own': [
      all(ADMIN, OPEN, pod('web', '{ serviceAccountName: web, automountServiceAccountToken: false, volumes: [{ projected: { sources: [{ serviceAccountToken: {} }] } }] }')), ACCOUNT,
    ],
    'roles without bounds': [all(inCluster('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [escalate] }'), OPEN, WEB_POD), ACCOUNT],
    'pods that may be made where nobody judges them': [all(inNamespace(CREATES), OPEN, WEB_POD, namespaced('shop')), ACCOUNT],
    'the Secrets of everybody': [all(inCluster(READS), OPEN, WEB_POD), ACCOUNT],
    'the tokens of everybody': [all(inCluster(MINTS), OPEN, WEB_POD), ACCOUNT],
    'the Secrets of another namespace': [all(role('ClusterRole', READS), roleBinding('ClusterRole', 'web', [WEB], 'data'), OPEN, WEB_POD), ACCOUNT],
    'a privileged container': [ESCAPES('securityContext: { privileged: true }'), 'spec.containers[0].securityContext.privileged'],
    'a privileged sidecar': [
      all(OPEN, pod('web', '{ initContainers: [{ name: net, restartPolicy: Always, securityContext: { privileged: true } }] }')), 'spec.initContainers[0].securityContext.privileged',
    ],
    'the socket of the runtime': [ESCAPES('volumeMounts: [{ name: run }]', ', volumes: [{ name: run, hostPath: { path: /run/docker.sock } }]'), 'spec.volumes[0].hostPath.path'],
    'the files of the node': [ESCAPES('volumeMounts: [{ name: root }]', ', volumes: [{ name: root, hostPath: { path: / } }]'), 'spec.volumes[0].hostPath.path'],
    'a capability that is as good as root': [ESCAPES('securityContext: { capabilities: { add: [CHOWN, SYS_MODULE] } }'), 'spec.containers[0].securityContext.capabilities.add[1]'],
    'tracing among the processes of the node': [ESCAPES('securityContext: { capabilities: { add: [SYS_PTRACE] } }', ', hostPID: true'), 'spec.containers[0].securityContext.capabilities.add[0]'],
    'an account and a container': [all(ADMIN, OPEN, pod('web', '{ serviceAccountName: web, containers: [{ securityContext: { privileged: true } }] }')), ACCOUNT, 'spec.containers[0].securityContext.privileged'],
  },
});

test.each([
  ['the cluster at once', all(ADMIN, OPEN, WEB_POD), Severity.CRITICAL],
  ['a node at once', ESCAPES('securityContext: { privileged: true }'), Severity.CRITICAL],
  ['a node by a pod of its own', all(inNamespace(CREATES), OPEN, WEB_POD, namespaced('shop')), Severity.HIGH],
  ['a node by the pods that a controller makes', all(inCluster(CREATES, CONTROLS), OPEN, WEB_POD), Severity.MEDIUM],
  ['the Secrets of others', all(inCluster(READS), OPEN, WEB_POD), Severity.MEDIUM],
  ['the tokens of others', all(inCluster(MINTS), OPEN, WEB_POD), Severity.MEDIUM],
  ['the tokens of others, for a controller', all(inCluster(MINTS, CONTROLS), OPEN, WEB_POD), Severity.LOW],
  ['the Secrets of others, for a controller', all(inCluster(READS, CONTROLS), OPEN, WEB_POD), Severity.LOW],
])('finds a path to %s', (_, yaml, severity) => {
  expect(severitiesOf(noAttackPath, yaml)).toEqual([severity]);
});

describe('by way of other pods', () => {
  const serving = (name: string, rest = '') => pod(name, `{ containers: [{ name: ${name}, ports: [{ containerPort: 8080 }] }]${rest} }`);
  const EDGE = all(serviceOf('edge', 'LoadBalancer'), serving('edge'));
  const STRONG = serving('web', ', serviceAccountName: web');
  const from = (name: string, port = 8080) => `ingress: [{ from: [{ ${of(name)} }], ports: [{ port: ${port} }] }]`;
  const severities = (...documents: readonly string[]) => severitiesOf(noAttackPath, all(ADMIN, EDGE, ...documents));

  test('finds what nothing keeps apart', () => {
    expect(severities(STRONG)).toEqual([Severity.MEDIUM]);
  });

  test('finds what a policy lets through', () => {
    expect(severities(STRONG, policy(`${of('web')}, ${from('edge')}`))).toEqual([Severity.MEDIUM]);
  });

  test('finds what several policies let through', () => {
    const manifests = [STRONG, serving('api'), policy(`${of('web')}, ${from('api')}`, 'web'), policy(`${of('api')}, ${from('edge')}`, 'api')];
    const [hit] = hitsOf(noAttackPath, all(ADMIN, EDGE, ...manifests));
    expect(hit?.object.reference.name).toBe('web');
    expect(hit?.breach.found).toBe('web, which may do anything in the whole cluster by ClusterRoleBinding web, '
      + 'where Service shop/edge lets the outside in to Pod shop/edge, which reaches Pod shop/api, which reaches this one');
  });

  test.each([
    ['a policy keeps them apart', [STRONG, policy(`${of('web')}, policyTypes: [Ingress]`)]],
    ['the first pod may not send', [STRONG, policy(`${of('edge')}, policyTypes: [Egress]`)]],
    ['nobody listens on the port that is open', [STRONG, policy(`${of('web')}, ${from('edge', 9090)}`)]],
    ['nobody listens at all', [WEB_POD]],
    ['the last pod is on the network of its node', [serving('web', ', serviceAccountName: web, hostNetwork: true')]],
  ])('finds nothing where %s', (_, manifests) => {
    expect(severities(...manifests)).toEqual([]);
  });

  test('takes a pod that declares no port for what policies open', () => {
    expect(severities(WEB_POD, policy(`${of('web')}, ${from('edge')}`))).toEqual([Severity.MEDIUM]);
  });

  test('leaves Secrets of others to their own rule', () => {
    expect(hitsOf(noAttackPath, all(inCluster(READS), EDGE, STRONG))).toEqual([]);
  });

  test('goes by no pod that is only spoken of', () => {
    const controller = policyOf('ingressController: { namespace: edge }');
    const manifests = all(ADMIN, EDGE, STRONG, policy(`${of('edge')}, egress: [{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: edge } } }] }]`));
    expect(hitsOf(noAttackPath, manifests, { policy: controller })).toEqual([]);
  });
});

test('is the one finding about what an exposed pod may do', () => {
  expect(together([noAttackPath, noPowerfulWorkload], all(ADMIN, OPEN, WEB_POD))).toEqual(['no-attack-path > no-powerful-workload']);
  expect(together([noAttackPath, noPrivileged], ESCAPES('securityContext: { privileged: true }'))).toEqual(['no-attack-path > no-privileged']);
});

test('leaves a pod that is reached by others its own findings', () => {
  const strong = pod('web', '{ serviceAccountName: web, containers: [{ ports: [{ containerPort: 8080 }] }] }');
  const found = together([noAttackPath, noPowerfulWorkload], all(ADMIN, serviceOf('edge', 'LoadBalancer'), pod('edge'), strong));
  expect(found).toEqual(['no-attack-path', 'no-powerful-workload']);
});
