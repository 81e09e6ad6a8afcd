const ACCOUNT_PREFIX = 'system:serviceaccount:';

/** The group of all service accounts. */
export const ALL_ACCOUNTS = 'system:serviceaccounts';

/** The group of everybody who has proved who they are. */
export const AUTHENTICATED = 'system:authenticated';

/** The group of everybody who has not. */
export const UNAUTHENTICATED = 'system:unauthenticated';

/** The user that everybody is who has not. */
export const ANONYMOUS = 'system:anonymous';

/** A service account; one without a namespace is in the unknown one, as are objects that name none. */
export interface Account {
  readonly namespace?: string;
  readonly name: string;
}

/** The user that a service account is. */
export function accountUser(namespace: string, name: string): string {
  return `${ACCOUNT_PREFIX}${namespace}:${name}`;
}

/** The group of the service accounts of a namespace. */
export function accountsGroup(namespace: string): string {
  return `${ALL_ACCOUNTS}:${namespace}`;
}

/**
 * The groups a user is in: the given ones, and those that authentication adds.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/
 */
export function groupsOf(user: string, groups: readonly string[] = []): readonly string[] {
  const accounts = user.startsWith(ACCOUNT_PREFIX) ? [ALL_ACCOUNTS, accountsGroup(user.slice(ACCOUNT_PREFIX.length).split(':')[0]!)] : [];
  return [...groups, ...accounts, user === ANONYMOUS ? UNAUTHENTICATED : AUTHENTICATED];
}
