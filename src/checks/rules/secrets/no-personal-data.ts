import { personalDataIn } from '../../../analysis/personal-data/personal-data';
import { Severity } from '../../../findings/severity';
import { fields, text } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { objectRule } from '../../rule';

export const noPersonalData = objectRule({
  id: 'no-personal-data',
  title: 'No ConfigMap holds data of persons',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'It is about privacy, which these standards leave out.',
  knownAs: ['trivy:KSV-01010'],
  why: 'ConfigMaps are kept in repositories, backups and logs, where nobody can delete the data of one person any more.',
  fix: 'Keep the data in a database or a Secret; use the address of a role, such as `team@acme.example`.',
  whenNotTo: 'The address is public, or one of a service.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mail }\ndata: { notify: "jane.doe@acme.example" }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: mail }\ndata: { notify: "team@acme.example" }',
  kinds: ['ConfigMap'],

  *check({ manifest }) {
    for (const [key, value] of Object.entries(fields(manifest.data))) {
      const kind = personalDataIn(text(value) ?? '');
      if (kind !== undefined) {
        yield { path: keyPath('data', key), found: kind, expected: 'no data of persons' };
      }
    }
  },
});
