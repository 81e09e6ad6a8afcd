/** What somebody may want to do at the API server: something to a resource, or to a path that is none. */
export interface Action {
  /** Verb of the API: `list`; for a path the HTTP method, lower-case. */
  readonly verb: string;
  /** Empty, or left out, for the core group. */
  readonly apiGroup?: string;
  readonly resource?: string;
  readonly subresource?: string;
  /** Left out for requests about many objects, and for creating one. */
  readonly name?: string;
  /** Left out for resources of the cluster, and for requests across all namespaces. */
  readonly namespace?: string;
  readonly nonResourceURL?: string;
}

/** An action and who wants to take it. */
export interface AccessRequest extends Action {
  /** `system:serviceaccount:shop:web` for a service account. */
  readonly user: string;
  /** Besides those that every user, or every service account, is in. */
  readonly groups?: readonly string[];
}
