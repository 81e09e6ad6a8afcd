import type { IConstruct } from 'constructs';
import { settingsOf } from '../intent/settings';
import { kubeObject } from '../kube/object';
import { nameProblem } from '../kube/object-name';
import { NEWEST_KUBERNETES } from '../standards/kubernetes';

/** A name that somebody wrote, and where. */
export interface WrittenName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** The field that it was written in: `Deployment shop/web: metadata.name`. */
  readonly field: string;
}

/**
 * Refuses a name that the API server refuses, at the line that writes it.
 *
 * @throws with the field, the name and what was expected
 */
export function refuseName(construct: IConstruct, { apiVersion, kind, name, field }: WrittenName): void {
  const kubernetes = settingsOf(construct).policy.kubernetes ?? NEWEST_KUBERNETES;
  const expected = nameProblem(kubeObject({ apiVersion, kind, metadata: { name } }), { name, isPrefix: false, kubernetes });
  if (expected !== undefined) {
    throw new Error(`${field} is ${JSON.stringify(name)}, expected ${expected}`);
  }
}
