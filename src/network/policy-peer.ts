import { NAMESPACE_NAME_LABEL } from '../kube/selector';

/** A peer of a NetworkPolicy, as the API has it. */
export interface PolicyPeer {
  readonly podSelector?: unknown;
  readonly namespaceSelector?: unknown;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

/** Selects a namespace by its name. */
export function namespaceNamed(name: string): { readonly matchLabels: Readonly<Record<string, string>> } {
  return { matchLabels: { [NAMESPACE_NAME_LABEL]: name } };
}

/** Addresses as a peer. */
export function addressesPeer(cidr: string, except: readonly string[] = []): PolicyPeer {
  return { ipBlock: { cidr, ...(except.length > 0 ? { except } : {}) } };
}
