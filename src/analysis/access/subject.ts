import { type Fields, text } from '../../kube/fields';
import { accountUser } from './identity';

/** Whom a binding gives a role. */
export interface Subject {
  readonly kind: string;
  readonly name: string;
  /** Of a service account; left out where it is not known. */
  readonly namespace?: string;
  /** The user that it is to the authorizer; left out for groups, and for an account in a namespace that is not known. */
  readonly user?: string;
  /** Its field in the binding: `subjects[0]`. */
  readonly path: string;
}

/** Where a binding stands: the namespaces that its subjects are in if they name none. */
export interface SubjectPlace {
  readonly path: string;
  /** To the API server. */
  readonly bindingNamespace?: string;
  /** To us, who may have been told. */
  readonly unnamed?: string;
}

/** Reads a subject; one of a kind that the API server refuses is nobody. */
export function subjectOf(written: Fields, { path, bindingNamespace, unnamed }: SubjectPlace): Subject {
  const kind = text(written.kind) ?? '';
  const name = text(written.name) ?? '';
  if (kind !== 'ServiceAccount') {
    return { kind, name, path, ...(kind === 'User' ? { user: name } : {}) };
  }
  const known = (text(written.namespace) ?? '') || bindingNamespace;
  const namespace = known ?? unnamed;
  return { kind, name, path, ...(namespace ? { namespace } : {}), ...(known ? { user: accountUser(known, name) } : {}) };
}

/** Whether a subject stands for a user, or for one of the user's groups. */
export function standsFor(subject: Subject, user: string, groups: readonly string[]): boolean {
  return subject.kind === 'Group' ? groups.includes(subject.name) : subject.user === user;
}

/** A text that is the same for the same subject. */
export function subjectKey({ kind, namespace = '', name }: Pick<Subject, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}/${namespace}/${name}`;
}

/** How people write a subject: `ServiceAccount shop/web`. */
export function displaySubject({ kind, namespace, name }: Pick<Subject, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
