import { type MountedSecret, type SecretVolume, secretVolumes } from '../../../analysis/secrets/secret-volumes';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, podRule } from '../../rule';

/** What owner and group may do at most: read. */
const ALLOWED = 0o440;

/** What files of Secrets have where nothing else is said. */
const DEFAULT = 0o644;

export const secretFileMode = podRule({
  id: 'secret-file-mode',
  title: 'Files of secrets are readable for their owner and group only',
  severity: Severity.LOW,
  controls: [nsa.secrets, owasp.secrets],
  knownAs: [],
  why: 'By default every user in the container may read the files: a process that has lost its rights, or never had any, still gets the secret.',
  fix: 'Set `defaultMode: 0440` with `securityContext.fsGroup` for a process that is not root, or 0400 for one that is.',
  whenNotTo: 'The pod has a volume whose files an `fsGroup` would take over, and runs as a user that is not root.',
  bad: 'volumes: [{ name: db, secret: { secretName: db } }]',
  good: 'volumes: [{ name: db, secret: { secretName: db, defaultMode: 0440 } }]',

  *check({ spec }) {
    // Windows has no modes.
    if (fields(spec.os).name !== 'windows') {
      for (const volume of secretVolumes(spec)) {
        yield* breaches(volume);
      }
    }
  },
});

function* breaches({ path, source, secrets }: SecretVolume): Iterable<Breach> {
  const cause = path.slice(0, path.indexOf(']') + 1);
  const modes = secrets.flatMap(itemModes);
  for (const item of modes) {
    if (item.mode !== undefined && isOpen(item.mode)) {
      yield breach(`spec.${item.path}`, item.mode, cause);
    }
  }
  const isInherited = secrets.some(({ items }) => items === undefined) || modes.some(({ mode }) => mode === undefined);
  if (isInherited && isOpen(source.defaultMode ?? DEFAULT)) {
    yield breach(`spec.${path}.defaultMode`, source.defaultMode, cause);
  }
}

interface ItemMode {
  readonly path: string;
  readonly mode: unknown;
}

function itemModes({ items = [], itemsPath }: MountedSecret): ItemMode[] {
  return items.map((item, index) => ({ path: `${itemsPath}[${index}].mode`, mode: fields(item).mode ?? undefined }));
}

function breach(path: string, mode: unknown, cause: string): Breach {
  return { path, found: mode === undefined || mode === null ? `unset (${octal(DEFAULT)})` : octal(mode), expected: '0440 or 0400', cause };
}

function isOpen(mode: unknown): boolean {
  return typeof mode !== 'number' || (mode & ~ALLOWED) !== 0;
}

/** As chmod writes it, however the manifest does. */
function octal(mode: unknown): string {
  return typeof mode === 'number' ? `0${mode.toString(8)}` : JSON.stringify(mode);
}
