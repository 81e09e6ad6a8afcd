import { fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { AccessFacts } from '../access/access-facts';
import type { Binding } from '../access/binding';
import { accountOf, mountsToken } from '../access/pod-account';
import { ByName } from '../existing/by-name';

/** What whoever breaks into a pod is given: the bindings of its account, if a token of it is there. */
export class PodBindings {
  private readonly accounts: ByName;
  private readonly known = new Map<string, readonly Binding[]>();

  constructor(private readonly access: AccessFacts, serviceAccounts: readonly KubeObject[]) {
    this.accounts = new ByName(serviceAccounts);
  }

  /** Bindings among the manifests; none where no token is mounted. */
  public of(pod: PodTemplate): readonly Binding[] {
    const account = accountOf(pod);
    const key = `${account.namespace ?? ''}/${account.name}`;
    if (!mountsToken(pod, this.accounts.get(account.namespace, account.name)) && !projectsApiToken(pod)) {
      return [];
    }
    const found = this.known.get(key) ?? [...new Set(this.access.boundTo(account).map(({ binding }) => binding))];
    this.known.set(key, found);
    return found;
  }
}

/** A token for another audience is none to the API server. */
function projectsApiToken({ spec }: PodTemplate): boolean {
  const sources = list(spec.volumes).flatMap(volume => list(fields(fields(volume).projected).sources).map(fields));
  return sources.some(({ serviceAccountToken: token }) => token !== undefined && fields(token).audience === undefined);
}
