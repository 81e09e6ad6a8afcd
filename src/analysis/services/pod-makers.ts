import { fields } from '../../kube/fields';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';
import { type Labels, labelsOf, type Selector, selects } from '../../kube/selector';

/** The custom resources of each namespace, by the labels their operators would give to pods they make. */
export type PodMakers = Multimap<string | undefined, Labels>;

/** Custom resources that pods may come from. */
export function podMakers(objects: readonly KubeObject[]): PodMakers {
  const makers = new Multimap<string | undefined, Labels>();
  for (const { reference, manifest } of objects) {
    if (isCustom(reference.apiVersion)) {
      const { podMetadata, template } = fields(manifest.spec);
      const places = [fields(manifest.metadata).labels, fields(podMetadata).labels, fields(fields(template).metadata).labels];
      makers.add(reference.namespace, Object.assign({}, ...places.map(labelsOf)) as Labels);
    }
  }
  return makers;
}

/** Whether an operator may make pods that a selector selects. */
export function mayBeMade(makers: PodMakers, selector: Selector, namespace: string | undefined): boolean {
  return makers.get(namespace).some(labels => selects(selector, labels));
}

/** Groups of Kubernetes itself have no domain, or one below k8s.io. */
function isCustom(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return group.includes('.') && !group.endsWith('.k8s.io');
}
