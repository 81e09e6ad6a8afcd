import { lacksMatch, pattern } from '../../../analysis/naming/pattern';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, mapOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { fields } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { podTemplatesOf } from '../../../kube/shapes/pod-templates';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const options = record({
  labels: described('The labels, each with a regular expression that its whole value has to match: `.+` for any.', mapOf(pattern)),
  kinds: optional(described('The kinds that need them: `Deployment`, `Namespace`; by default all that make pods.', listOf(string))),
});

export const requiredLabels = objectRule({
  id: 'required-labels',
  title: 'Objects carry the labels agreed on',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Which labels there are is a house rule.',
  knownAs: [
    'kube-linter:required-label-owner', 'kubescape:C-0076', 'kubescape:C-0077', 'kyverno:require-labels', 'kyverno:metadata-match-regex',
    'gatekeeper:K8sRequiredLabels',
  ],
  why: 'Who owns an object, and what it belongs to, is asked when something goes wrong: then it should be written on it.',
  fix: 'Add the label to `metadata.labels`.',
  whenNotTo: 'The object is made by a tool that keeps no labels.',
  bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: {} } }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: { owner: shop } }\nspec: { template: { spec: {} } }',
  options,
  examplePolicy: 'rules: { required-labels: { labels: { owner: "[a-z]+" } } }',
  kinds: ['*'],

  *check(object, { policy }) {
    const given = optionsOf('required-labels', options, policy);
    if (!given || !(given.kinds ? given.kinds.includes(object.reference.kind) : podTemplatesOf(object).length > 0)) {
      return;
    }
    const labels = fields(fields(object.manifest.metadata).labels);
    for (const [key, expected] of given.labels) {
      if (lacksMatch(labels[key], expected)) {
        yield { path: keyPath('metadata.labels', key), found: written(labels[key]), expected: `a text like ${expected.source}` };
      }
    }
  },
});
