import type * as kplus from 'cdk8s-plus-28';
import type { IConstruct } from 'constructs';

/** Whether a selector of pods or namespaces has labels that all are empty: cdk8s-plus leaves them out and selects everything. */
export function losesLabels(construct: IConstruct): boolean {
  const labels = labelsOf(construct);
  return labels !== undefined && Object.keys(labels).length > 0 && Object.values(labels).every(value => !value);
}

/** `Pods` and `Namespaces` of cdk8s-plus, which have no public way to their labels. */
function labelsOf(construct: IConstruct): Readonly<Record<string, string>> | undefined {
  const isSelector = 'toPodSelector' in construct && 'labels' in construct && 'expressions' in construct;
  return isSelector ? (construct as unknown as Pick<kplus.PodsSelectOptions, 'labels'>).labels : undefined;
}
