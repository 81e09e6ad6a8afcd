import { type Fields, fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { Account } from './identity';

/** The service account that a pod runs as. */
export function accountOf({ object, spec }: PodTemplate): Account {
  const { namespace } = object.reference;
  return { name: accountNameOf(spec), ...(namespace ? { namespace } : {}) };
}

/** The name of a pod's service account; the deprecated field counts where the other one is not set. */
export function accountNameOf(spec: Fields): string {
  return text(spec.serviceAccountName) || text(spec.serviceAccount) || 'default';
}

/**
 * Whether the token of its account is mounted into a pod: the pod decides; if it does not, its account does.
 *
 * @param account undefined where it is not known
 */
export function mountsToken({ spec }: PodTemplate, account: KubeObject | undefined): boolean {
  return (spec.automountServiceAccountToken ?? account?.manifest.automountServiceAccountToken ?? true) !== false;
}

/** Whether a pod brings a token along by itself, as a projected volume. */
export function projectsToken({ spec }: PodTemplate): boolean {
  const sources = list(spec.volumes).flatMap(volume => list(fields(fields(volume).projected).sources));
  return sources.some(source => fields(source).serviceAccountToken !== undefined);
}
