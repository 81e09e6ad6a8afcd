import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { namelessIsWrong, nameProblem } from '../../../kube/object-name';
import { FILL_IN, holdsVariable } from '../../../kube/variable';
import { objectRule } from '../../rule';

export const validName = objectRule({
  id: 'valid-name',
  title: 'Objects have names that Kubernetes takes',
  severity: Severity.HIGH,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: [],
  why: 'The API server refuses an object with such a name, or without one: it is never deployed.',
  fix: 'Set `metadata.name` to a name of the form that its kind asks for, most often lower-case letters, digits and dashes.',
  whenNotTo: 'Never: the API server refuses the object.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: Shop_Flags }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop-flags }',
  kinds: ['*'],

  *check(object, { kubernetes }) {
    const { name, generateName } = fields(object.manifest.metadata);
    const [field, value] = (name ?? '') === '' ? ['generateName', generateName] : ['name', name];
    if ((value ?? '') === '') {
      if (namelessIsWrong(object)) {
        yield { path: 'metadata.name', found: 'unset', expected: 'a name', cause: 'metadata.name' };
      }
    } else {
      const isPrefix = field === 'generateName';
      const problem = typeof value === 'string' ? nameProblem(object, { name: value, isPrefix, kubernetes }) : 'a text: put it in quotes';
      if (problem !== undefined) {
        const path = `metadata.${field}`;
        const unfilled = holdsVariable(value) ? { severity: Severity.LOW, fix: FILL_IN } : {};
        yield { path, found: written(value), expected: problem, cause: path, ...unfilled };
      }
    }
  },
});
