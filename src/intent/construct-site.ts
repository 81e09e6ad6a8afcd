import type { IConstruct } from 'constructs';
import type { CallSite } from './call-site';

const sites = new WeakMap<IConstruct, CallSite>();

/** Remembers where a construct was made. */
export function rememberSite(construct: IConstruct, site: CallSite): void {
  sites.set(construct, site);
}

/** Where a construct, or the nearest one around it that is known, was made. */
export function siteOf(construct: IConstruct): CallSite | undefined {
  const { scope } = construct.node;
  return sites.get(construct) ?? (scope && siteOf(scope));
}
