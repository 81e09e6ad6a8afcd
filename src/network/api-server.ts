import type { Addresses } from '../intent/connection';
import type { PolicyRecord } from '../intent/policy/policy-record';
import { PortSet } from '../kube/port-set';
import { CLOUD_METADATA } from '../standards/cloud-metadata';

/** The port of its Service, and the one it listens on: a policy may see either. */
export const API_SERVER_PORTS = PortSet.of('TCP', 443).union(PortSet.of('TCP', 6443));

/** Where the API server may be: anywhere, if the policy does not say, but never where clouds hand out credentials. */
export function apiServerAddresses({ apiServer }: PolicyRecord): Addresses[] {
  return apiServer?.cidrs.map(cidr => ({ cidr, except: [] })) ?? [
    { cidr: '0.0.0.0/0', except: CLOUD_METADATA.v4 },
    { cidr: '::/0', except: CLOUD_METADATA.v6 },
  ];
}
