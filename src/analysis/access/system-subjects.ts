import type { Subject } from './subject';

/**
 * The users and groups that the control plane and the nodes are, and the administrators of last resort.
 *
 * Users whose name starts with `system:` are Kubernetes' to name; but anybody may be anonymous, and service accounts belong to whoever makes them.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
const SYSTEM = {
  User: /^system:(?!anonymous$|serviceaccount:)/,
  Group: /^(?:system:(?:masters|nodes|monitoring|bootstrappers(?::.*)?)|kubeadm:cluster-admins)$/,
};

/** Whether a subject is a part of Kubernetes: what it may do is for Kubernetes to say. */
export function isSystem({ kind, name }: Pick<Subject, 'kind' | 'name'>): boolean {
  return (kind === 'User' || kind === 'Group') && SYSTEM[kind].test(name);
}
