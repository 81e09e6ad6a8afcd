import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';

/** Policies of network plugins, for the pods of their namespace. */
const NAMESPACED = new Set([
  'CiliumNetworkPolicy.cilium.io', 'NetworkPolicy.projectcalico.org', 'NetworkPolicy.crd.projectcalico.org', 'NetworkPolicy.crd.antrea.io',
]);

/** Policies of network plugins and of cluster administrators, for the pods of whatever namespace. */
const CLUSTER_WIDE = new Set([
  'CiliumClusterwideNetworkPolicy.cilium.io', 'GlobalNetworkPolicy.projectcalico.org', 'GlobalNetworkPolicy.crd.projectcalico.org',
  'ClusterNetworkPolicy.crd.antrea.io', 'ClusterNetworkPolicy.policy.networking.k8s.io', 'AdminNetworkPolicy.policy.networking.k8s.io',
  'BaselineAdminNetworkPolicy.policy.networking.k8s.io',
]);

const KINDS = new Set([...NAMESPACED, ...CLUSTER_WIDE].map(kind => kind.slice(0, kind.indexOf('.'))));

const memory = new WeakMap<readonly KubeObject[], ForeignPolicies>();

/** The policies among objects that are no NetworkPolicies of Kubernetes, and may isolate pods all the same. */
export class ForeignPolicies {
  /**
   * Those among some objects, looked up once.
   *
   * @param unnamed the namespace of objects that name none; empty where it is unknown
   */
  public static of(objects: readonly KubeObject[], unnamed = ''): ForeignPolicies {
    const known = memory.get(objects) ?? new ForeignPolicies(objects, unnamed);
    memory.set(objects, known);
    return known;
  }

  private readonly namespaces = new Set<string>();
  private isEverywhere = false;

  private constructor(objects: readonly KubeObject[], unnamed: string) {
    for (const { reference: { apiVersion, kind, namespace = unnamed } } of objects) {
      const name = KINDS.has(kind) ? `${kind}.${groupOf(apiVersion)}` : '';
      this.isEverywhere ||= CLUSTER_WIDE.has(name);
      if (NAMESPACED.has(name)) {
        this.namespaces.add(namespace);
      }
    }
  }

  /**
   * Whether one of them may isolate pods of a namespace: which ones is for the plugin to say.
   *
   * @param namespace empty where it is unknown
   */
  public mayIsolate(namespace: string): boolean {
    return this.isEverywhere || this.namespaces.has(namespace);
  }
}
