import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, isFields } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { labelsOf, meets, type Requirement, type Selector, selectorOf } from '../../../kube/selector';
import { type Breach, objectRule } from '../../rule';

/** What the API server itself selects the pods of a Job by. */
const GENERATED = new Set(['controller-uid', 'batch.kubernetes.io/controller-uid']);

export const matchingSelector = objectRule({
  id: 'matching-selector',
  title: 'Workloads select the pods they make',
  severity: Severity.HIGH,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: [
    'kube-linter:mismatching-selector', 'kube-score:deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score:statefulset-pod-selector-labels-match-template-metadata-labels', 'kubescape:C-0296',
  ],
  why: 'The API server refuses a workload whose selector does not select its own pods: the new version of it is never deployed.',
  fix: 'Give the pods, at `spec.template.metadata.labels`, the labels that `spec.selector` asks for.',
  whenNotTo: 'Never: the API server refuses the workload.',
  bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: wbe } } } }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } } } }',
  kinds: ['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps', 'ReplicationController', 'Job.batch'],

  *check({ reference, manifest }) {
    const spec = fields(manifest.spec);
    switch (reference.kind) {
      case 'ReplicationController': yield* unmet(byLabels(spec.selector), spec); break;
      case 'Job': yield* ofJob(spec); break;
      default: yield* ofWorkload(spec);
    }
  },
});

function* ofWorkload(spec: Fields): Iterable<Breach> {
  if (isPlainMatch(spec)) {
    return;
  }
  const selector = selectorOf(spec.selector ?? undefined);
  const isGiven = spec.selector !== undefined && spec.selector !== null;
  if (selector && selector.length > 0) {
    yield* unmet(selector, spec);
  } else if (isGiven || hasLabels(spec)) {
    // Where labels are missing too, something else is to add both.
    yield { path: 'spec.selector', found: selector ? 'without a requirement' : refused(spec.selector), expected: 'a selector of the labels of the pods' };
  }
}

/** What nearly all workloads look like, judged without reading the selector. */
function isPlainMatch(spec: Fields): boolean {
  const { matchLabels, matchExpressions } = fields(spec.selector);
  const wanted = fields(matchLabels);
  const labels = fields(fields(fields(spec.template).metadata).labels);
  const keys = Object.keys(wanted);
  return matchExpressions === undefined && keys.length > 0 && keys.every(key => typeof wanted[key] === 'string' && wanted[key] === labels[key]);
}

function hasLabels(spec: Fields): boolean {
  return isFields(fields(fields(spec.template).metadata).labels);
}

/** Unless it says otherwise, a Job gets a selector that nobody else can write. */
function* ofJob(spec: Fields): Iterable<Breach> {
  const isGiven = spec.selector !== undefined && spec.selector !== null;
  const selector = selectorOf(spec.selector ?? undefined);
  if (spec.manualSelector === true) {
    yield* selector ? unmet(selector, spec) : [{ path: 'spec.selector', found: refused(spec.selector), expected: 'a selector of the labels of the pods' }];
  } else if (isGiven && !selector?.every(each => GENERATED.has(each.key))) {
    yield { path: 'spec.selector', found: 'set', expected: 'unset, or manualSelector: true beside it', fix: 'Remove `spec.selector`: the API server makes one.' };
  }
}

function unmet(selector: Selector, spec: Fields): Breach[] {
  const { labels } = fields(fields(spec.template).metadata);
  return selector.filter(each => !meets(each, labelsOf(labels))).map(requirement => ({
    path: keyPath('spec.template.metadata.labels', requirement.key),
    found: written(fields(labels)[requirement.key]),
    expected: `${words(requirement)}, as spec.selector says`,
  }));
}

function words({ operator, values }: Requirement): string {
  switch (operator) {
    case 'In': return values.map(written).join(' or ');
    case 'NotIn': return `none of ${values.map(written).join(', ')}`;
    case 'Exists': return 'any value';
    case 'DoesNotExist': return 'unset';
  }
}

function refused(selector: unknown): string {
  return selector === undefined || selector === null ? 'unset' : 'a selector that the API server refuses';
}

/** The older kind selects by labels alone, and by those of its pods if it says nothing. */
function byLabels(selector: unknown): Selector {
  return Object.entries(labelsOf(selector)).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}
