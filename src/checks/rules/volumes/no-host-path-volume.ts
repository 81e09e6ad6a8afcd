import { cleanPath } from '../../../analysis/host-path/clean-path';
import { runtimeSocketAt } from '../../../analysis/host-path/runtime-socket';
import { sensitivityOf } from '../../../analysis/host-path/sensitivity';
import { isSet } from '../../../analysis/pod-security/is-set';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const noHostPathVolume = objectRule({
  id: 'no-host-path-volume',
  title: 'No PersistentVolume is a path of its node',
  severity: Severity.HIGH,
  controls: [cis.hostPath, owasp.workloads, attack.escape],
  knownAs: ['kyverno:limit-hostpath-type-pv'],
  why: 'Whoever claims the volume gets files of the node into a pod that may mount none, for no level of pod security looks behind a claim.',
  fix: 'Use a storage class with a driver, or `local` with a disk or a folder of its own and `nodeAffinity`.',
  whenNotTo: 'Clusters of one node for development.',
  bad: volume('hostPath: { path: /data }'),
  good: volume('local: { path: /mnt/disks/ssd1 }'),
  kinds: ['PersistentVolume'],

  *check({ manifest }) {
    const { hostPath, local } = fields(manifest.spec);
    if (isSet(hostPath)) {
      const { path } = fields(hostPath);
      const severity = ownsNode(path) ? Severity.CRITICAL : Severity.HIGH;
      yield { path: 'spec.hostPath', found: written(path ?? hostPath), expected: 'unset', severity };
    }
    const { path } = fields(local);
    if (ownsNode(path)) {
      yield { path: 'spec.local.path', found: written(path), expected: 'a disk or a folder of its own', severity: Severity.CRITICAL };
    }
  },
});

function ownsNode(path: unknown): boolean {
  const clean = text(path) === undefined ? undefined : cleanPath(String(path));
  return clean !== undefined && (sensitivityOf(clean) !== undefined || runtimeSocketAt(clean) !== undefined);
}

function volume(source: string): string {
  return `apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: data }\nspec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], ${source} }`;
}
