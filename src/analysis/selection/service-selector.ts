import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { labelsOf, type Selector } from '../../kube/selector';

/** The selector of a Service; undefined where it has none, or leaves the pods to others. */
export function serviceSelector({ manifest }: KubeObject): Selector | undefined {
  const { selector, type } = fields(manifest.spec);
  const labels = Object.entries(labelsOf(selector));
  if (type === 'ExternalName' || labels.length === 0) {
    return undefined;
  }
  return labels.map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}
