import { Multimap } from '../../kube/multimap';
import type { PodTemplate } from '../../kube/pods';
import { type Labels, labelsOf, meets, type Requirement, type Selector } from '../../kube/selector';

/** Labels that controllers put on the pods they make; their values are known only then. */
const ADDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Deployment', new Set(['pod-template-hash'])],
  ['ReplicaSet', new Set(['pod-template-hash'])],
  ['StatefulSet', new Set(['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index', 'controller-revision-hash'])],
  ['DaemonSet', new Set(['controller-revision-hash', 'pod-template-generation'])],
  ['Job', jobLabels()],
  ['CronJob', jobLabels()],
]);

const memory = new WeakMap<readonly PodTemplate[], LabelledPods>();

interface LabelledPod {
  readonly pod: PodTemplate;
  readonly labels: Labels;
}

/** Finds pods by their labels. */
export class LabelledPods {
  /** The pods that objects make, indexed once for each list of them. */
  public static of(pods: readonly PodTemplate[]): LabelledPods {
    const known = memory.get(pods) ?? new LabelledPods(pods);
    memory.set(pods, known);
    return known;
  }

  private readonly byNamespace = new Multimap<string | undefined, LabelledPod>();
  private readonly byLabel = new Multimap<string, LabelledPod>();

  private constructor(pods: readonly PodTemplate[]) {
    for (const pod of pods) {
      const { namespace, kind } = pod.object.reference;
      // A PodTemplate is kept for controllers of others: no pod comes of it by itself.
      if (kind !== 'PodTemplate') {
        this.add(namespace, { pod, labels: labelsOf(pod.metadata.labels) });
      }
    }
  }

  /** The pods of a namespace that a selector selects, labels that controllers add taken into account. */
  public selectedBy(selector: Selector, namespace: string | undefined): PodTemplate[] {
    return this.candidates(selector, namespace)
      .filter(({ pod, labels }) => selector.every(each => meets(each, labels) || isAdded(each, pod)))
      .map(({ pod }) => pod);
  }

  /** No fewer than those that are selected: where labels are given, those that have the rarest one. */
  private candidates(selector: Selector, namespace: string | undefined): readonly LabelledPod[] {
    let fewest = this.byNamespace.get(namespace);
    for (const { key, operator, values } of selector) {
      if (operator === 'In' && values.length === 1 && !ANY_ADDED.has(key)) {
        const labelled = this.byLabel.get(labelKey(namespace, key, values[0]!));
        fewest = labelled.length < fewest.length ? labelled : fewest;
      }
    }
    return fewest;
  }

  private add(namespace: string | undefined, each: LabelledPod): void {
    this.byNamespace.add(namespace, each);
    for (const key in each.labels) {
      this.byLabel.add(labelKey(namespace, key, each.labels[key]!), each);
    }
  }
}

const ANY_ADDED: ReadonlySet<string> = new Set([...ADDED.values()].flatMap(keys => [...keys]));

function isAdded({ key, operator }: Requirement, pod: PodTemplate): boolean {
  return (operator === 'In' || operator === 'Exists') && (ADDED.get(pod.object.reference.kind)?.has(key) ?? false);
}

function labelKey(namespace: string | undefined, key: string, value: string): string {
  return `${namespace ?? ''} ${key}=${value}`;
}

function jobLabels(): ReadonlySet<string> {
  return new Set([
    'job-name', 'controller-uid', 'batch.kubernetes.io/job-name', 'batch.kubernetes.io/controller-uid', 'batch.kubernetes.io/job-completion-index',
  ]);
}
