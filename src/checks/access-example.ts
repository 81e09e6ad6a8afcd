/** An example: a ClusterRole with one rule, and the service account of a web shop that has it in the whole cluster. */
export function exampleRole(rule: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: web }
rules:
  - ${rule}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: web }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: web }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }`;
}

/** An example: what one subject has by a ClusterRoleBinding. */
export function exampleBinding(role: string, subject: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: web }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }
subjects:
  - ${subject}`;
}
