/** A peer of a NetworkPolicy, as the API has it. */
export interface PolicyPeer {
  readonly podSelector?: unknown;
  readonly namespaceSelector?: unknown;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

/** The label that the API server sets on each Namespace. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Selects a namespace by its name. */
export function namespaceNamed(name: string): { readonly matchLabels: Readonly<Record<string, string>> } {
  return { matchLabels: { [NAME_LABEL]: name } };
}

/** Addresses as a peer. */
export function addressesPeer(cidr: string, except: readonly string[] = []): PolicyPeer {
  return { ipBlock: { cidr, ...(except.length > 0 ? { except } : {}) } };
}
