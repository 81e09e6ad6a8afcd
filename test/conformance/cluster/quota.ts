import { type Fields, fields } from '../../../src/kube/fields';
import { type Api, mustBeDone } from './api';

/**
 * Does what the quota controller does for a new ResourceQuota: states its limits in its status, and that nothing is used yet. A quota without them
 * refuses all that it counts.
 *
 * @returns the object as it is then; one of another kind as it was
 */
export async function fillQuota(api: Api, path: string, object: Fields): Promise<Fields> {
  if (object.kind !== 'ResourceQuota' || object.apiVersion !== 'v1') {
    return object;
  }
  const hard = fields(fields(object.spec).hard);
  const used = Object.fromEntries(Object.keys(hard).map(name => [name, '0']));
  return mustBeDone('the status of a ResourceQuota', await api.put(`${path}/status`, { ...object, status: { hard, used } }));
}
