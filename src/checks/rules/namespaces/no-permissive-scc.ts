import { Severity } from '../../../findings/severity';
import { type Fields, fields, list, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { type Breach, objectRule } from '../../rule';

/** What a constraint may allow, and must not. */
const SWITCHES = ['allowPrivilegedContainer', 'allowHostDirVolumePlugin', 'allowHostNetwork', 'allowHostPID', 'allowHostIPC'];

/** Constraints of OpenShift's own that allow root or the host. */
const PERMISSIVE = new Set([
  'privileged', 'anyuid', 'hostaccess', 'hostmount-anyuid', 'hostmount-anyuid-v2', 'hostnetwork', 'hostnetwork-v2', 'node-exporter',
]);

const ROLE_PREFIX = 'system:openshift:scc:';

export const noPermissiveScc = objectRule({
  id: 'no-permissive-scc',
  title: 'No SecurityContextConstraints let pods have root or the host',
  severity: Severity.HIGH,
  profile: 'option',
  controls: [cis.podSecurity, nsa.podSecurity, attack.escape],
  knownAs: ['kube-linter:scc-deny-privileged-container', 'kyverno:disallow-security-context-constraint-anyuid'],
  why: 'On OpenShift the constraints decide what a pod may do: who may use a permissive one may take over the node.',
  fix: 'Grant `restricted-v2` or `nonroot-v2`, or a constraint of your own that allows what the software needs and no more.',
  whenNotTo: 'The account belongs to a part of the cluster that works on its nodes.',
  bad: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web-anyuid, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:openshift:scc:anyuid" }
subjects: [{ kind: ServiceAccount, name: web }]`,
  good: `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web-nonroot, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:openshift:scc:nonroot-v2" }
subjects: [{ kind: ServiceAccount, name: web }]`,
  examplePolicy: 'rules: { no-permissive-scc: {} }',
  kinds: [
    'SecurityContextConstraints.security.openshift.io', 'Role.rbac.authorization.k8s.io', 'ClusterRole.rbac.authorization.k8s.io',
    'RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io',
  ],

  *check(object) {
    yield* JUDGES[object.reference.kind]!(object.manifest, object);
  },
});

const JUDGES: Readonly<Record<string, (manifest: Fields, object: KubeObject) => Iterable<Breach>>> = {
  SecurityContextConstraints: constraints,
  Role: role,
  ClusterRole: role,
  RoleBinding: binding,
  ClusterRoleBinding: binding,
};

function* constraints(manifest: Fields): Iterable<Breach> {
  for (const field of SWITCHES) {
    if (manifest[field] === true) {
      yield { path: field, found: 'true', expected: 'false' };
    }
  }
  if (list(manifest.allowedCapabilities).includes('*')) {
    yield { path: 'allowedCapabilities', found: '*', expected: 'the capabilities that the software needs' };
  }
  if (fields(manifest.runAsUser).type === 'RunAsAny') {
    yield { path: 'runAsUser.type', found: 'RunAsAny', expected: 'MustRunAsNonRoot or MustRunAsRange' };
  }
}

function* role({ rules }: Fields): Iterable<Breach> {
  for (const [index, item] of list(rules).entries()) {
    const { apiGroups, resources, verbs, resourceNames } = fields(item);
    const isUse = list(resources).includes('securitycontextconstraints')
      && list(apiGroups).some(each => each === 'security.openshift.io' || each === '*')
      && list(verbs).some(each => each === 'use' || each === '*');
    const names = list(resourceNames);
    if (isUse && (names.length === 0 || names.some(name => PERMISSIVE.has(text(name) ?? '')))) {
      const found = names.length === 0 ? 'unset (all of them)' : names.join(', ');
      yield { path: `rules[${index}].resourceNames`, found, expected: 'none of the permissive ones' };
    }
  }
}

function* binding({ roleRef }: Fields): Iterable<Breach> {
  const name = text(fields(roleRef).name) ?? '';
  if (name.startsWith(ROLE_PREFIX) && PERMISSIVE.has(name.slice(ROLE_PREFIX.length))) {
    yield { path: 'roleRef.name', found: name, expected: `${ROLE_PREFIX}restricted-v2 or ${ROLE_PREFIX}nonroot-v2` };
  }
}
