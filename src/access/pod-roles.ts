import type { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';
import type { IConstruct } from 'constructs';
import { ClusterObject } from '../baseline/cluster-object';
import { OwnObject, type OwnObjectProps } from '../baseline/own-object';
import type { Grant } from '../intent/grant';
import { PerApp } from '../intent/per-app';
import { Multimap } from '../kube/multimap';
import { type Permission, roleRules } from './role-rules';

const RBAC = 'rbac.authorization.k8s.io';

const ofApp = new PerApp<PodRoles>();

/** The roles of all workloads of an app. */
export function rolesOf(root: IConstruct): readonly PodRoles[] {
  return ofApp.of(root);
}

/** The Roles of one workload: one for each namespace, and one for the cluster. */
export class PodRoles {
  public readonly grants: Grant[] = [];
  private readonly scopes = new Multimap<string, Permission>();

  constructor(private readonly pod: kplus.AbstractPod) {
    ofApp.add(pod, this);
  }

  /** Adds a permission in a namespace; in the cluster, where none is named. */
  public permit(permission: Permission, namespace?: string): void {
    const scope = namespace ?? '';
    const isFirst = this.scopes.get(scope).length === 0;
    this.scopes.add(scope, permission);
    if (!isFirst) {
      return;
    }
    if (namespace === undefined) {
      this.bindInCluster();
    } else {
      this.bindInNamespace(namespace);
    }
  }

  private bindInNamespace(namespace: string): void {
    const suffix = namespace === this.pod.metadata.namespace ? '' : `-${namespace}`;
    const role = new OwnObject(this.pod, `Role${suffix}`, this.role('Role', namespace));
    new OwnObject(this.pod, `RoleBinding${suffix}`, this.binding(role, namespace));
  }

  private bindInCluster(): void {
    const role = new ClusterObject(this.pod, 'ClusterRole', this.role('ClusterRole', ''));
    new ClusterObject(this.pod, 'ClusterRoleBinding', this.binding(role));
  }

  private role(kind: string, scope: string): OwnObjectProps {
    return {
      apiVersion: `${RBAC}/v1`,
      kind,
      ...(scope === '' ? {} : { metadata: { namespace: scope } }),
      fields: { rules: () => roleRules(this.scopes.get(scope)) },
    };
  }

  private binding(role: ApiObject, namespace?: string): OwnObjectProps {
    return {
      apiVersion: `${RBAC}/v1`,
      kind: `${role.kind}Binding`,
      ...(namespace === undefined ? {} : { metadata: { namespace } }),
      fields: {
        roleRef: () => ({ apiGroup: RBAC, kind: role.kind, name: role.name }),
        // A subject without a namespace would be another namespace's account of that name.
        subjects: () => [{ kind: 'ServiceAccount', name: this.pod.serviceAccount?.name ?? 'default', namespace: this.pod.metadata.namespace }],
      },
    };
  }
}
