import { Multimap } from '../kube/multimap';
import type { Card } from './card';

/** Rules by what other tools call them. */
export interface Crosswalk {
  /** Ids of the rules that stand for another tool's check: `CKV_K8S_20`, `checkov:CKV_K8S_20`, `AVD-KSV-0001`. */
  rulesOf(name: string): readonly string[];
}

/** Rules by what their cards say that other tools call them; with the tool's name before a colon, and without. */
export function crosswalkOf(cards: readonly Card[]): Crosswalk {
  let ids: Multimap<string, string> | undefined;
  return { rulesOf: name => (ids ??= idsOf(cards)).get(spelt(name)) };
}

function idsOf(cards: readonly Card[]): Multimap<string, string> {
  const ids = new Multimap<string, string>();
  for (const { id, knownAs } of cards) {
    new Set(knownAs.flatMap(namesOf)).forEach(name => ids.add(name, id));
  }
  return ids;
}

function namesOf(known: string): string[] {
  return [spelt(known), spelt(known.slice(known.indexOf(':') + 1))];
}

/** Ids compare without case; Trivy has written one check as KSV001, KSV0001, KSV-0001 and AVD-KSV-0001. */
function spelt(name: string): string {
  return name.toLowerCase().replace(/(^|:)(?:avd-)?(ksv|kcv)-?0*(\d+)$/, '$1$2-$3');
}
