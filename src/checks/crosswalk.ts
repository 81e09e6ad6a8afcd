import { Multimap } from '../kube/multimap';
import type { Control } from '../standards/control';
import type { Card } from './card';

/** Rules by what others call them. */
export interface Crosswalk {
  /** Ids of the rules that stand for another tool's check, or for a control: `CKV_K8S_20`, `checkov:CKV_K8S_20`, `AVD-KSV-0001`, `psa:hostPorts`, `cis-1.12:5.2.3`. */
  rulesOf(name: string): readonly string[];
}

/** What of a card names it. */
export type Named = Pick<Card, 'id' | 'knownAs'> & Partial<Pick<Card, 'controls'>>;

/** Rules by what their cards say that other tools and standards call them; with the tool's name before a colon, and without. */
export function crosswalkOf(cards: readonly Named[]): Crosswalk {
  let ids: Multimap<string, string> | undefined;
  return { rulesOf: name => (ids ??= idsOf(cards)).get(spelt(name)) };
}

function idsOf(cards: readonly Named[]): Multimap<string, string> {
  const ids = new Multimap<string, string>();
  for (const { id, knownAs, controls = [] } of cards) {
    new Set([...knownAs, ...controls.flatMap(namesOfControl)].flatMap(namesOf)).forEach(name => ids.add(name, id));
  }
  return ids;
}

/** The Pod Security Standards are known by the checks of the API server, whatever their level. */
function namesOfControl({ id }: Control): string[] {
  return id.startsWith('pss-') ? [id, id.replace(/^pss-\w+/, 'psa')] : [id];
}

function namesOf(known: string): string[] {
  return [spelt(known), spelt(known.slice(known.indexOf(':') + 1))];
}

/** Ids compare without case; Trivy has written one check as KSV001, KSV0001, KSV-0001 and AVD-KSV-0001. */
function spelt(name: string): string {
  return name.toLowerCase().replace(/(^|:)(?:avd-)?(ksv|kcv)-?0*(\d+)$/, '$1$2-$3');
}
