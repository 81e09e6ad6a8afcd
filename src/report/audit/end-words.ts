import type { ConnectionEnd, SelectedPods } from '../../intent/connection';
import { display } from '../../kube/reference';
import { type Requirement, selectorOf } from '../../kube/selector';

/** An end of a declared connection as people read it. */
export function wordsForEnd(end: ConnectionEnd): string {
  if ('workload' in end) {
    return display(end.workload);
  }
  if ('pods' in end) {
    return wordsForPods(end.pods);
  }
  const { cidr, except } = end.addresses;
  return except.length > 0 ? `${cidr} except ${except.join(', ')}` : cidr;
}

function wordsForPods({ podSelector, namespaceSelector, namespace }: SelectedPods): string {
  const pods = ['pods', wordsForSelector(podSelector)].filter(Boolean).join(' ');
  if (namespaceSelector === undefined) {
    return namespace === undefined ? pods : `${pods} in namespace ${namespace}`;
  }
  const labels = wordsForSelector(namespaceSelector);
  return `${pods} in ${labels ? `namespaces ${labels}` : 'all namespaces'}`;
}

function wordsForSelector(selector: unknown): string {
  return (selectorOf(selector) ?? []).map(wordsForRequirement).join(', ');
}

function wordsForRequirement({ key, operator, values }: Requirement): string {
  switch (operator) {
    case 'In': return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(', ')})`;
    case 'NotIn': return `${key} not in (${values.join(', ')})`;
    case 'Exists': return key;
    case 'DoesNotExist': return `without ${key}`;
  }
}
