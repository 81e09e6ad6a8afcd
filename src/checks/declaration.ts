import type { FindingConstruct } from '../findings/finding';
import type { CallSite } from '../intent/call-site';

/** Where something was declared: the construct, and the line that the author of the app wrote. */
export function declarationOf({ declaredBy, site }: { readonly declaredBy: string; readonly site?: CallSite }): FindingConstruct {
  const source = site?.source;
  return { path: declaredBy, ...(source === undefined ? {} : { source }) };
}
