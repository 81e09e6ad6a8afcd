import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isIsolating } from '../../baseline/isolation-object';
import { Isolation } from '../../intent/isolation';
import { settingsOf } from '../../intent/settings';

/** Whether an object is not written: a NetworkPolicy of the library, where isolation is only reported. */
export function isWithheld(root: IConstruct, object: ApiObject | undefined): boolean {
  return object !== undefined && settingsOf(root).isolation === Isolation.REPORT && isIsolating(object);
}
