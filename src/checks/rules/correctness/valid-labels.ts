import { labelMapsOf, selectorsOf } from '../../../analysis/naming/label-places';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, isFields, list } from '../../../kube/fields';
import { isLabelKey, isLabelValue, LABEL_KEY_FORM, LABEL_VALUE_FORM } from '../../../kube/names';
import { keyPath } from '../../../kube/path';
import { type Breach, objectRule } from '../../rule';

export const validLabels = objectRule({
  id: 'valid-labels',
  title: 'Labels are ones that Kubernetes takes',
  severity: Severity.HIGH,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-score:label-values'],
  why: 'The API server refuses an object with such a label: the new version of it is never deployed.',
  fix: 'Shorten the value or leave out what is not allowed, put numbers and booleans in quotes, or use an annotation.',
  whenNotTo: 'Never: the API server refuses the object.',
  bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, labels: { owner: the shop team } }',
  good: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, labels: { owner: the-shop-team } }',
  kinds: ['*'],

  *check(object) {
    for (const { path, labels } of labelMapsOf(object)) {
      yield* inMap(labels, path);
    }
    for (const { path, selector } of selectorsOf(object)) {
      yield* inMap(selector.matchLabels, `${path}.matchLabels`);
      for (const [index, expression] of list(selector.matchExpressions).map(fields).entries()) {
        yield* inExpression(expression, `${path}.matchExpressions[${index}]`);
      }
    }
  },
});

function* inMap(labels: unknown, path: string): Iterable<Breach> {
  if (!isFields(labels)) {
    if (labels !== undefined && labels !== null) {
      yield breach(path, written(labels), 'a mapping');
    }
    return;
  }
  for (const key in labels) {
    const value = labels[key];
    const problem = problemOf(value);
    if (!isLabelKey(key)) {
      yield breach(keyPath(path, key), 'a key that the API server refuses', LABEL_KEY_FORM);
    } else if (problem !== undefined) {
      yield breach(keyPath(path, key), written(value), problem);
    }
  }
}

function* inExpression({ key, values }: Fields, path: string): Iterable<Breach> {
  if (typeof key !== 'string' || !isLabelKey(key)) {
    yield breach(`${path}.key`, written(key), LABEL_KEY_FORM);
  }
  for (const [index, value] of list(values).entries()) {
    const problem = problemOf(value);
    if (problem !== undefined) {
      yield breach(`${path}.values[${index}]`, written(value), problem);
    }
  }
}

/** Where a value is of another type too, that is the cause. */
function breach(path: string, found: string, expected: string): Breach {
  return { path, found, expected, cause: path };
}

/** Null is an empty text to the API server. */
function problemOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return isLabelValue(value) ? undefined : LABEL_VALUE_FORM;
  }
  return value === null ? undefined : 'a text: put it in quotes';
}
