import type { Rule } from '../../src/checks/rule';
import { isFields, list } from '../../src/kube/fields';
import { type KubeObject, kubeObject } from '../../src/kube/object';
import { readDocuments } from '../../src/kube/read/documents';
import { readObjects } from '../../src/kube/read/objects';

/**
 * The objects that an example of a rule stands for.
 *
 * A whole manifest stands for itself; for a rule about pods a fragment is put into a pod, for one about containers into a
 * container.
 */
export function exampleObjects(rule: Rule, yaml: string): readonly KubeObject[] {
  if (/^apiVersion:/m.test(yaml)) {
    return readObjects(yaml).objects;
  }
  const [document] = readDocuments(yaml).documents;
  const fragment = isFields(document?.value) ? document.value : {};
  const spec = rule.judges === 'container' ? { containers: [{ ...CONTAINER, ...fragment }] } : podSpec(fragment);
  return [kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'example' }, spec })];
}

const CONTAINER = { name: 'main', image: 'registry.example/app:1.0.0' };

function podSpec(fragment: Readonly<Record<string, unknown>>): object {
  const containers = list(fragment.containers);
  return { ...fragment, containers: containers.length > 0 ? containers.map(each => ({ ...CONTAINER, ...each as object })) : [CONTAINER] };
}
