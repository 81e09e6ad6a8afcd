import { crypto } from '../kube/libraries';
import type { Finding } from './finding';

/** Characters of a fingerprint: 128 bits. */
const LENGTH = 32;

/**
 * What tells findings apart from one run to the next: rule, object, container and field, but neither lines nor places in lists, which other edits
 * move. Findings that are alike in all of that are numbered in their order.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const hash = hashOf(finding);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
}

function hashOf({ rule, resource, container, path }: Finding): string {
  const { apiVersion, kind, namespace, name } = resource;
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const identity = [rule, group, kind, namespace ?? null, kind === 'Waiver' ? withoutOrigin(name) : name, container ?? null, path.replace(/\[\d+\]/g, '[]')];
  return crypto().createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, LENGTH);
}

/** A waiver is named with the line that it is written on. */
function withoutOrigin(name: string): string {
  return name.replace(/ \(.*\)$/s, '');
}
