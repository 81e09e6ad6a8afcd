/**
 * The verbs that open a connection into a pod: `pods/exec`, `pods/attach`, `pods/portforward`.
 *
 * A websocket is opened by a GET, for which `get` was enough until 1.34; from 1.35 on the API server asks for `create` besides.
 *
 * @see https://github.com/kubernetes/kubernetes/pull/134577
 */
export function connectVerbs(kubernetes: number): readonly string[] {
  return kubernetes <= 34 ? WITH_GET : CREATE;
}

const CREATE = ['create'] as const;

const WITH_GET = ['create', 'get'] as const;
