import { noPermissiveScc } from '../../../../src/checks/rules/namespaces/no-permissive-scc';
import { testRule } from '../../rule-bench';

const constraints = (rest: string) => `apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata: { name: shop }\n${rest}`;
const role = (rule: string) => `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: shop }\nrules: [{ ${rule} }]`;
const binding = (name: string) => `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: shop }\nroleRef: { name: "${name}" }`;
const USE = 'apiGroups: [security.openshift.io], resources: [securitycontextconstraints], verbs: [use]';

testRule(noPermissiveScc, {
  accepts: {
    'strict constraints': constraints('allowPrivilegedContainer: false\nrunAsUser: { type: MustRunAsRange }\nallowedCapabilities: [NET_BIND_SERVICE]'),
    'a role for a strict one': role(`${USE}, resourceNames: [restricted-v2]`),
    'a role that only reads them': role(`${USE.replace('use', 'get')}`),
    'a role for everything, which is another finding': role('apiGroups: ["*"], resources: ["*"], verbs: ["*"]'),
    'a binding to another role': binding('anyuid'),
    'wrong types': role('apiGroups: 1, resources: 2, verbs: 3'),
  },
  rejects: {
    'permissive constraints': [
      constraints('allowPrivilegedContainer: true\nallowHostDirVolumePlugin: true\nallowHostNetwork: true\nallowHostPID: true\nallowHostIPC: true\nallowedCapabilities: ["*"]\nrunAsUser: { type: RunAsAny }'),
      'allowPrivilegedContainer', 'allowHostDirVolumePlugin', 'allowHostNetwork', 'allowHostPID', 'allowHostIPC', 'allowedCapabilities', 'runAsUser.type',
    ],
    'a role for a permissive one': [role(`${USE}, resourceNames: [restricted-v2, anyuid]`), 'rules[0].resourceNames'],
    'a role for all of them': [role(USE), 'rules[0].resourceNames'],
    'a binding to a role of OpenShift': [binding('system:openshift:scc:privileged'), 'roleRef.name'],
  },
});
