import { type Cidr, covers, parseCidr, parseLegacyCidr } from '../../kube/cidr';
import { type Fields, fields, isFields, list, text } from '../../kube/fields';
import { selectorOf } from '../../kube/selector';
import { CidrSet } from './cidr-set';
import type { Peer, PodPeer } from './policy';
import type { Refusals } from './refusals';

/** Kubernetes 1.36 refuses addresses that could be read in two ways. */
const STRICT_SINCE = 36;

const SELECTORS = ['podSelector', 'namespaceSelector'] as const;

/** Reads an element of `from` or `to`. */
export function readPeer(value: unknown, path: string, refusals: Refusals): Peer {
  const peer = fields(value);
  const given = ['ipBlock', ...SELECTORS].filter(field => isSet(peer[field]));
  const isBlock = given.includes('ipBlock');
  if (given.length === 0 || (isBlock && given.length > 1)) {
    refusals.tell(path, given.join(' and ') || '{}', 'podSelector, namespaceSelector or both, or ipBlock alone');
  }
  return isBlock ? { path, addresses: refusals.once('ipBlock', peer.ipBlock, () => readBlock(peer.ipBlock, `${path}.ipBlock`, refusals)) } : readSelectors(peer, path, refusals);
}

function readSelectors(peer: Fields, path: string, refusals: Refusals): PodPeer {
  const selectors = SELECTORS.filter(field => isSet(peer[field])).map(field => {
    const selector = selectorOf(peer[field]);
    if (!selector) {
      refusals.add(`${path}.${field}`, peer[field], 'a label selector');
    }
    return [field, selector ?? []] as const;
  });
  return { path, ...Object.fromEntries(selectors) };
}

function readBlock(value: unknown, path: string, refusals: Refusals): CidrSet {
  const block = fields(value);
  if (!isFields(value)) {
    refusals.add(path, value, 'a mapping');
  }
  if (isSet(block.except) && !Array.isArray(block.except)) {
    refusals.add(`${path}.except`, block.except, 'a list');
  }
  const cidr = readCidr(block.cidr, `${path}.cidr`, refusals);
  if (!cidr) {
    return CidrSet.NONE;
  }
  const excepted = list(block.except).map((each, index) => readCidr(each, `${path}.except[${index}]`, refusals));
  excepted.forEach((each, index) => {
    const isPart = !each || (covers(cidr, each) && lengthOf(list(block.except)[index]) > lengthOf(block.cidr));
    if (!isPart) {
      refusals.add(`${path}.except[${index}]`, list(block.except)[index], 'a part of cidr, and not all of it');
    }
  });
  return CidrSet.of([cidr]).subtract(CidrSet.of(excepted.filter(each => each !== undefined)));
}

function readCidr(value: unknown, path: string, refusals: Refusals): Cidr | undefined {
  const cidr = parseLegacyCidr(text(value) ?? '');
  if (!cidr || (refusals.kubernetes >= STRICT_SINCE && !parseCidr(text(value) ?? ''))) {
    refusals.add(path, value, 'a network, as in 10.0.0.0/8 or 2001:db8::/32');
  }
  return cidr;
}

/** The length of a prefix as it is written, which older versions of Kubernetes compare for IPv4 within IPv6 too. */
function lengthOf(cidr: unknown): number {
  return Number(text(cidr)?.split('/')[1]);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
