import { type Cidr, parseCidr } from '../../kube/cidr';
import { CLOUD_METADATA } from '../../standards/cloud-metadata';
import type { CidrSet } from './cidr-set';

/** The addresses at which most clouds answer: the ones to leave out of wide networks. */
export const METADATA_HOSTS = { v4: '169.254.169.254', v6: 'fd00:ec2::254' } as const;

interface Host {
  readonly address: string;
  readonly network: Cidr;
}

/**
 * Where clouds hand out the credentials of nodes; those of workloads are handed out elsewhere: 169.254.170.23 on EKS, 169.254.169.252 on GKE.
 */
const USUAL: readonly Host[] = [`${METADATA_HOSTS.v4}/32`, ...CLOUD_METADATA.v6.filter(isOne)].map(host);

/** The same for clouds that do so at addresses which are anybody's in other clouds: they count only where they are meant. */
const ELSEWHERE: readonly Host[] = CLOUD_METADATA.v4.filter(isOne).map(host);

/** The metadata service that some addresses hold, and whether they are nothing else; undefined where they hold none. */
export function metadataIn(addresses: CidrSet): { readonly address: string; readonly isAlone: boolean } | undefined {
  const isAlone = isOneAddress(addresses);
  const found = (isAlone ? [...USUAL, ...ELSEWHERE] : USUAL).find(({ network }) => addresses.covers(network));
  return found && { address: found.address, isAlone };
}

function isOneAddress({ networks }: CidrSet): boolean {
  return networks.length === 1 && networks[0]!.bits.length === (networks[0]!.family === 4 ? 32 : 128);
}

function isOne(cidr: string): boolean {
  return /\/(?:32|128)$/.test(cidr);
}

function host(cidr: string): Host {
  return { address: cidr.slice(0, cidr.indexOf('/')), network: parseCidr(cidr)! };
}
