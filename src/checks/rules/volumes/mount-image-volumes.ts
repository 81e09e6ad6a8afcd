import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { fields, list, text } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { evidenceRule } from '../../evidence-rule';
import { exampleLock } from '../../lock-example';

const ID = 'mount-image-volumes';

export const mountImageVolumes = evidenceRule({
  id: ID,
  title: 'What an image declares as a volume is mounted by its pod',
  severity: Severity.MEDIUM,
  controls: [nsa.immutable, owasp.workloads],
  knownAs: ['kyverno:block-images-with-volumes'],
  why: 'The runtime makes a folder on the disk of the node for it that no manifest shows: writable in spite of `readOnlyRootFilesystem`, without limit, and gone with the container.',
  fix: 'Mount a volume at exactly that path: an `emptyDir` with a `sizeLimit`, or a claim for what is to be kept.',
  whenNotTo: 'The software never writes to that path, as where a base image for several programs declares it.',
  bad: exampleLock('config: { volumes: [/data] }'),
  good: exampleLock('config: { volumes: [/data] }', 'volumeMounts: [{ name: data, mountPath: /data }]\n  volumes: [{ name: data, emptyDir: { sizeLimit: 1Gi } }]'),
  examplePolicy: `rules: { ${ID}: {} }`,
  part: 'config',
  options: record({}),
  expected: 'what the image says of itself',

  *finds({ evidence: { volumes = [] }, image, pod }) {
    const container = pod.containers.find(({ path }) => image.path === `spec.${path}.image`);
    if (!container) {
      return;
    }
    const mounted = new Set(list(container.spec.volumeMounts).map(mount => folder(text(fields(mount).mountPath) ?? '')));
    for (const volume of volumes.filter(each => !mounted.has(folder(each)))) {
      yield { found: `an image with a volume at ${volume}, which nothing is mounted at`, expected: `a mount at ${volume}` };
    }
  },
});

/** The runtime looks for a mount at the same path, whatever its slashes. */
function folder(path: string): string {
  return path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
}
