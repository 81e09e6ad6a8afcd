import { type AccessFacts, accessOf } from '../analysis/access/access-facts';
import { RBAC } from '../analysis/access/read-cluster';
import { DeclaredFlows } from '../analysis/declared/declared-flow';
import { virtualPods } from '../analysis/declared/virtual-pods';
import { type Lock, LOCK_KIND, lockOfApp, lockOfObject } from '../analysis/images/locks';
import { type NetworkFacts, networkOf } from '../analysis/network/network-facts';
import type { Intent } from '../intent/intent';
import { Multimap } from '../kube/multimap';
import type { KubeObject } from '../kube/object';
import type { PodTemplate } from '../kube/pods';
import { groupOf } from '../kube/reference';
import { podTemplatesOf } from '../kube/shapes/pod-templates';
import { WrittenPaths } from '../kube/shapes/written-paths';
import type { Context } from './context';

/** All objects together, and what follows from them: computed when a rule first asks. */
export class Facts {
  private podTemplates?: readonly PodTemplate[];
  private writtenPaths?: WrittenPaths;
  private wholePods?: readonly PodTemplate[];
  private kinds?: Multimap<string, KubeObject>;
  private accessFacts?: AccessFacts;
  private networkFacts?: NetworkFacts;
  private unseen?: ReadonlySet<KubeObject>;
  private flows?: DeclaredFlows;
  private imageLocks?: readonly Lock[];

  constructor(
    public readonly objects: readonly KubeObject[],
    public readonly context: Context,
    /** What the author of the app declared; nothing is known of the authors of plain YAML. */
    public readonly intent?: Intent,
  ) {}

  /** Each pod that some object makes. */
  public get pods(): readonly PodTemplate[] {
    this.wholePods ??= this.allPods.filter(pod => !pod.isPartial);
    return this.wholePods;
  }

  /** Each pod that some object makes, and the parts of pods that somebody else makes whole. */
  public get allPods(): readonly PodTemplate[] {
    this.podTemplates ??= this.objects.flatMap(podTemplatesOf);
    return this.podTemplates;
  }

  /** Who may do what. */
  public get access(): AccessFacts {
    const { namespace } = this.context.policy;
    // What Kubernetes gives to itself matters beside what manifests give.
    const clusterDefaults = this.objects.some(({ reference }) => groupOf(reference.apiVersion) === RBAC);
    this.accessFacts ??= accessOf(this.objects, { clusterDefaults, ...(namespace === undefined ? {} : { namespace }) });
    return this.accessFacts;
  }

  /** Who reaches whom; pods that are only spoken of (`virtualPods`) are among the endpoints. */
  public get network(): NetworkFacts {
    const { kubernetes, policy: { namespace } } = this.context;
    this.networkFacts ??= networkOf([...this.objects, ...this.virtualPods], { kubernetes, ...(namespace === undefined ? {} : { namespace }) });
    return this.networkFacts;
  }

  /** What the author of the app declared of the network. */
  public get declared(): DeclaredFlows | undefined {
    if (this.intent) {
      this.flows ??= new DeclaredFlows(this.network, this.intent);
    }
    return this.flows;
  }

  /** The image locks: the app's, and those that stand among the manifests. */
  public get locks(): readonly Lock[] {
    const given = this.intent?.images;
    this.imageLocks ??= [...(given ? [lockOfApp(given)] : []), ...this.ofKind(LOCK_KIND).map(lockOfObject)];
    return this.imageLocks;
  }

  /** What stands for pods that are in no manifest, such as those that serve DNS: no rule has anything to say of them. */
  public get virtualPods(): ReadonlySet<KubeObject> {
    this.unseen ??= new Set(virtualPods(this.context.policy, this.intent));
    return this.unseen;
  }

  /** The path of a field as its author wrote it: rules know the places of a pod template, some custom resources have others. */
  public writtenPath(object: KubeObject, path: string): string {
    this.writtenPaths ??= new WrittenPaths(this.allPods);
    return this.writtenPaths.of(object, path);
  }

  /** The objects of a kind: `Namespace`, `NetworkPolicy.networking.k8s.io`. */
  public ofKind(kind: string): readonly KubeObject[] {
    this.kinds ??= Multimap.of(this.objects, kindOf);
    return this.kinds.get(kind);
  }
}

/** Kind and API group as one word: `Deployment.apps`, `Service`. */
export function kindOf({ reference }: KubeObject): string {
  const group = groupOf(reference.apiVersion);
  return group === '' ? reference.kind : `${reference.kind}.${group}`;
}
