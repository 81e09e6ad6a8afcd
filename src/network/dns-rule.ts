import type { PolicyRecord } from '../intent/policy/policy-record';
import { dnsServers } from './dns';
import { addressesPeer, type PolicyPeer } from './policy-peer';
import { policyPorts } from './ports';
import { podsPeer } from './resolve';

/** The egress rule that lets pods ask for names; undefined where the policy allows no DNS. */
export function dnsRule(policy: PolicyRecord): { readonly to: readonly PolicyPeer[]; readonly ports?: readonly object[] } | undefined {
  const servers = dnsServers(policy);
  if (!servers) {
    return undefined;
  }
  const ports = policyPorts(servers.ports);
  return { to: [...servers.pods.map(pods => podsPeer(pods)), ...servers.cidrs.map(cidr => addressesPeer(cidr))], ...(ports ? { ports } : {}) };
}
