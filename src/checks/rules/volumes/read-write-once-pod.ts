import { written } from '../../../analysis/pod-security/written';
import { CLAIM_KINDS, claimsOf } from '../../../analysis/storage/claims-of';
import { Severity } from '../../../findings/severity';
import { list } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { objectRule } from '../../rule';

/** Modes in which no two pods write to a volume. */
const SAFE = new Set<unknown>(['ReadWriteOncePod', 'ReadOnlyMany']);

/** From here on clusters have the mode without being told. */
const SINCE = 27;

export const readWriteOncePod = objectRule({
  id: 'read-write-once-pod',
  title: 'No two pods write to one volume',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'It is about who may write at once, which no standard names.',
  knownAs: ['kubesec:VolumeClaimAccessModeReadWriteOnce', 'kyverno:enforce-readwriteonce-pod'],
  why: '`ReadWriteOnce` is about nodes: any pod on the same node may mount the volume too, and read or change what the first one keeps there.',
  fix: 'Set `accessModes` to `[ReadWriteOncePod]`.',
  whenNotTo: 'Pods share the volume on purpose, or the driver does not know the mode.',
  bad: claim('ReadWriteOnce'),
  good: claim('ReadWriteOncePod'),
  kinds: CLAIM_KINDS,

  *check(object, { kubernetes }) {
    for (const { spec, path } of kubernetes >= SINCE ? claimsOf(object) : []) {
      const modes = list(spec.accessModes);
      if (modes.length === 0 || !modes.every(mode => SAFE.has(mode))) {
        yield { path: joinPath(path, 'spec.accessModes'), found: written(spec.accessModes), expected: '[ReadWriteOncePod]' };
      }
    }
  },
});

function claim(mode: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [${mode}] }`;
}
