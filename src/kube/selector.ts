import { type Fields, fields, isFields, list } from './fields';

/** Labels of an object. */
export type Labels = Readonly<Record<string, string>>;

/** The label that the API server sets on each Namespace: its name. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** One requirement of a label selector. */
export interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values: readonly string[];
}

/** A label selector as a list of requirements that all have to hold: none selects everything. */
export type Selector = readonly Requirement[];

/** A name of up to 63 characters, with or without the DNS name of its owner before it. */
const LABEL_KEY = /^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/;

/** The DNS name with the slash behind it. */
const LONGEST_PREFIX = 254;

const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)?$/;

const OPERATORS = new Set<unknown>(['In', 'NotIn', 'Exists', 'DoesNotExist']);

/** The labels of a mapping: null is an empty text, as it is to the API server; other entries that are no text are left out. */
export function labelsOf(value: unknown): Labels {
  const labels = fields(value);
  if (isLabels(labels)) {
    return labels;
  }
  const entries = Object.entries(labels).map(([key, label]) => [key, label === null ? '' : label] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function isLabels(value: Fields): value is Labels {
  for (const key in value) {
    if (typeof value[key] !== 'string') {
      return false;
    }
  }
  return true;
}

/**
 * Reads a `LabelSelector`.
 *
 * @returns undefined for a selector that the API server refuses
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/label-selector/
 */
export function selectorOf(value: unknown): Selector | undefined {
  if (!isFields(value) || !isFields(value.matchLabels ?? {}) || !Array.isArray(value.matchExpressions ?? [])) {
    return undefined;
  }
  const labels = Object.entries(fields(value.matchLabels)).map(([key, label]) => requirement(key, 'In', [label]));
  const expressions = list(value.matchExpressions).map(expression);
  const all = [...labels, ...expressions];
  return all.every(each => each !== undefined) ? all : undefined;
}

function expression(value: unknown): Requirement | undefined {
  const { key, operator, values } = fields(value);
  return Array.isArray(values ?? []) ? requirement(key, operator, list(values)) : undefined;
}

function requirement(key: unknown, operator: unknown, values: readonly unknown[]): Requirement | undefined {
  const takesValues = operator === 'In' || operator === 'NotIn';
  const words = values.map(value => (value === null ? '' : value));
  if (!isLabelKey(key) || !OPERATORS.has(operator) || takesValues !== words.length > 0 || !words.every(isLabelValue)) {
    return undefined;
  }
  return { key, operator: operator as Requirement['operator'], values: words };
}

function isLabelKey(key: unknown): key is string {
  return typeof key === 'string' && LABEL_KEY.test(key) && key.slice(0, key.indexOf('/') + 1).length <= LONGEST_PREFIX;
}

function isLabelValue(value: unknown): value is string {
  return typeof value === 'string' && LABEL_VALUE.test(value);
}

/** A text that is the same for equal selectors alone; ` in ` and ` of ` stand nowhere in it. */
export function selectorKey(selector: Selector): string {
  let text = '';
  for (const { key, operator, values } of selector) {
    text += `${key} ${operator} ${values.join()};`;
  }
  return text;
}

/** Whether labels meet each requirement of a selector. */
export function selects(selector: Selector, labels: Labels): boolean {
  return selector.every(each => meets(each, labels));
}

/** Whether labels meet a requirement; a label that is absent meets `NotIn`. */
export function meets({ key, operator, values }: Requirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In': return value !== undefined && values.includes(value);
    case 'NotIn': return value === undefined || !values.includes(value);
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
  }
}
