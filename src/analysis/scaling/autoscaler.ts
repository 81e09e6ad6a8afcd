import { type Fields, fields, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { groupOf, keyOf, type Reference } from '../../kube/reference';

/** What changes the number of pods of a workload, or their size. */
export interface Autoscaler {
  readonly object: KubeObject;
  readonly scales: 'number' | 'size';
  /** Path of the reference to what it scales. */
  readonly path: string;
  readonly target: Reference;
  /** The fewest pods it leaves; undefined where that is its own business. */
  readonly least?: number;
}

/** Reads an autoscaler: a HorizontalPodAutoscaler, a VerticalPodAutoscaler, or whatever else has a `scaleTargetRef`. */
export function autoscalerOf(object: KubeObject): Autoscaler | undefined {
  const spec = fields(object.manifest.spec);
  const { kind, apiVersion } = object.reference;
  if (kind === 'VerticalPodAutoscaler' && groupOf(apiVersion) === 'autoscaling.k8s.io') {
    return scaler(object, 'targetRef', { scales: 'size' });
  }
  if (kind === 'HorizontalPodAutoscaler' && groupOf(apiVersion) === 'autoscaling') {
    return scaler(object, 'scaleTargetRef', { scales: 'number', least: typeof spec.minReplicas === 'number' ? spec.minReplicas : 1 });
  }
  return 'scaleTargetRef' in spec ? scaler(object, 'scaleTargetRef', { scales: 'number' }, 'apps/v1') : undefined;
}

function scaler(object: KubeObject, field: string, rest: Pick<Autoscaler, 'scales' | 'least'>, apiVersion = ''): Autoscaler | undefined {
  const reference = fields(fields(object.manifest.spec)[field]);
  const name = text(reference.name);
  return name ? { object, path: `spec.${field}`, target: targetOf(reference, object, { apiVersion, name }), ...rest } : undefined;
}

function targetOf(reference: Fields, { reference: { namespace } }: KubeObject, { apiVersion, name }: Pick<Reference, 'apiVersion' | 'name'>): Reference {
  return {
    apiVersion: text(reference.apiVersion) ?? apiVersion,
    kind: text(reference.kind) ?? 'Deployment',
    ...(namespace === undefined ? {} : { namespace }),
    name,
  };
}

/** Autoscalers by the key of what they scale. */
export type Autoscalers = ReadonlyMap<string, readonly Autoscaler[]>;

const memory = new WeakMap<readonly KubeObject[], Autoscalers>();

/** All autoscalers among objects, read once for each list of them. */
export function autoscalersOf(objects: readonly KubeObject[]): Autoscalers {
  const known = memory.get(objects) ?? read(objects);
  memory.set(objects, known);
  return known;
}

function read(objects: readonly KubeObject[]): Autoscalers {
  const found = new Map<string, Autoscaler[]>();
  for (const object of objects) {
    const autoscaler = autoscalerOf(object);
    if (autoscaler) {
      const key = keyOf(autoscaler.target);
      found.set(key, [...found.get(key) ?? [], autoscaler]);
    }
  }
  return found;
}
