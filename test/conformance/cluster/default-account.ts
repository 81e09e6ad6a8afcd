import { type Api, mustBeDone } from './api';

const CONFLICT = 409;
const NOT_FOUND = 404;

/**
 * Makes the account `default` of a namespace, which a controller makes in a real cluster, and without which no pod is admitted.
 *
 * A namespace that is missing stays so.
 */
export async function ensureDefaultAccount(api: Api, namespace: string): Promise<void> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/serviceaccounts`;
  const answer = await api.post(path, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } });
  if (answer.status !== CONFLICT && answer.status !== NOT_FOUND) {
    mustBeDone(`the account default of namespace ${namespace}`, answer);
  }
}
