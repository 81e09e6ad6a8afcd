import { lacksMatch, pattern } from '../../../analysis/naming/pattern';
import { Severity } from '../../../findings/severity';
import { listOf, mapOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { fields } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { podTemplatesOf } from '../../../kube/shapes/pod-templates';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const options = record({
  required: optional(described('Annotations, each with a regular expression that its whole value has to match: `.+` for any.', mapOf(pattern))),
  forbidden: optional(described('Keys of annotations that must not be there.', listOf(string))),
  kinds: optional(described('The kinds it is about: `Deployment`, `Namespace`; by default all that make pods.', listOf(string))),
});

export const requiredAnnotations = objectRule({
  id: 'required-annotations',
  title: 'Objects carry the annotations agreed on, and no forbidden ones',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Which annotations there are is a house rule.',
  knownAs: [
    'kube-linter:required-annotation-email', 'kube-linter:T:forbidden-annotation', 'kyverno:require-annotations', 'kyverno:allowed-annotations',
    'kyverno:restrict-annotations', 'gatekeeper:K8sRequiredAnnotations',
  ],
  why: 'Annotations tell people whom to ask, and controllers what to do: some are needed, some open doors that nobody reviews.',
  fix: 'Add the annotation to `metadata.annotations`, or remove it from there.',
  whenNotTo: 'The object is made by a tool that keeps no annotations.',
  bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: {} } }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, annotations: { contact: shop@example.com } }\nspec: { template: { spec: {} } }',
  options,
  examplePolicy: 'rules: { required-annotations: { required: { contact: ".+@example[.]com" } } }',
  kinds: ['*'],

  *check(object, { policy }) {
    const given = optionsOf('required-annotations', options, policy);
    if (!given || !(given.kinds ? given.kinds.includes(object.reference.kind) : podTemplatesOf(object).length > 0)) {
      return;
    }
    const annotations = fields(fields(object.manifest.metadata).annotations);
    for (const [key, expected] of given.required ?? []) {
      if (lacksMatch(annotations[key], expected)) {
        yield { path: keyPath('metadata.annotations', key), found: annotations[key] === undefined ? 'unset' : 'something else', expected: `a text like ${expected.source}` };
      }
    }
    for (const key of (given.forbidden ?? []).filter(each => Object.hasOwn(annotations, each))) {
      yield { path: keyPath('metadata.annotations', key), found: 'set', expected: 'unset' };
    }
  },
});
