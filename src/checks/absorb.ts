import { Multimap } from '../kube/multimap';
import type { Hit } from './hit';

/** Puts weaker hits into the stronger one that has the same cause: one cause, one finding. */
export function absorb(hits: readonly Hit[]): Hit[] {
  const byObject = Multimap.of(hits, each => each.object);
  const direct = new Map<Hit, readonly Hit[]>();
  for (const hit of hits) {
    const found = hit.card.absorbs ? weaker(hit, byObject.get(hit.object)) : [];
    if (found.length > 0) {
      direct.set(hit, found);
    }
  }
  const gone = new Set([...direct.values()].flat());
  return hits.filter(hit => !gone.has(hit)).map(hit => (direct.has(hit) ? { ...hit, absorbed: allBelow(hit, direct) } : hit));
}

/** What a hit absorbs, and what that would have absorbed. */
function allBelow(stronger: Hit, direct: ReadonlyMap<Hit, readonly Hit[]>): Hit[] {
  const found = new Set(direct.get(stronger));
  for (const hit of found) {
    direct.get(hit)?.forEach(each => found.add(each));
  }
  return [...found];
}

function weaker(stronger: Hit, hits: readonly Hit[]): Hit[] {
  const ids = stronger.breach.absorbs ?? stronger.card.absorbs!;
  return hits.filter(hit => hit !== stronger && ids.includes(hit.card.id) && sameCause(stronger, hit));
}

function sameCause({ breach: a }: Hit, { breach: b }: Hit): boolean {
  return alike(a.container, b.container) && alike(a.cause, b.cause);
}

/** What one side leaves open does not tell them apart. */
function alike(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
