import { type Cidr, parseCidr } from '../../kube/cidr';
import { CidrSet } from './cidr-set';

/** Where clusters take the addresses of pods from: private and shared ranges, and all IPv6 that can be routed. */
const USUAL = [
  '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15', '240.0.0.0/4',
  '2000::/3', 'fc00::/7',
];

/** Never given to anyone (RFC 3849, RFC 9637). */
const DOCUMENTATION = ['2001:db8::/32', '3fff::/20'];

/**
 * The addresses that pods may have.
 *
 * @param cidrs the cluster's own, where they are known
 * @throws if one of them cannot be read
 */
export function podAddresses(cidrs?: readonly string[]): CidrSet {
  return cidrs ? setOf(cidrs) : setOf(USUAL).subtract(setOf(DOCUMENTATION));
}

function setOf(cidrs: readonly string[]): CidrSet {
  return CidrSet.of(cidrs.map(cidrOf));
}

function cidrOf(text: string, index: number): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) {
    throw new Error(`podCidrs[${index}] is ${JSON.stringify(text)}, expected a network, as in 10.0.0.0/8 or 2001:db8::/32`);
  }
  return cidr;
}
