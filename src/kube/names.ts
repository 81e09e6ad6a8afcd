const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** RBAC names may hold whatever a path segment may. */
const SEGMENT = /^(?!\.{1,2}$)[^/%]+$/;

interface Form {
  readonly pattern: RegExp;
  readonly longest: number;
  readonly words: string;
}

const SUBDOMAIN_FORM: Form = { pattern: SUBDOMAIN, longest: 253, words: 'at most 253 lower-case letters, digits, dashes and dots' };

/** Kinds whose names have a form of their own. */
const FORMS: Readonly<Record<string, Form>> = {
  Namespace: label(63),
  Service: label(63),
  CronJob: { pattern: SUBDOMAIN, longest: 52, words: 'at most 52 lower-case letters, digits, dashes and dots: the Job adds 11' },
  Job: { pattern: SUBDOMAIN, longest: 63, words: 'at most 63 lower-case letters, digits, dashes and dots: it becomes a label' },
  StatefulSet: { pattern: SUBDOMAIN, longest: 63, words: 'at most 63 lower-case letters, digits, dashes and dots: it becomes a label' },
  Role: rbac(),
  ClusterRole: rbac(),
  RoleBinding: rbac(),
  ClusterRoleBinding: rbac(),
};

/**
 * What the API server expects of the name of an object of a kind.
 *
 * @returns undefined where it accepts the name
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function nameProblem(kind: string, name: string): string | undefined {
  const { pattern, longest, words } = FORMS[kind] ?? SUBDOMAIN_FORM;
  return name.length <= longest && pattern.test(name) ? undefined : words;
}

/** Whether a text is a DNS label, as names of containers, ports' hosts and volumes are. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** Whether a text is the value of a label. */
export function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text);
}

/** Whether a text is the key of a label or an annotation: an optional DNS subdomain, a slash and a name. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  const prefix = slash < 0 ? undefined : text.slice(0, slash);
  const name = text.slice(slash + 1);
  return name !== '' && isLabelValue(name) && (prefix === undefined || (prefix.length <= 253 && SUBDOMAIN.test(prefix)));
}

function label(longest: number): Form {
  return { pattern: LABEL, longest, words: `at most ${longest} lower-case letters, digits and dashes, a letter or digit first and last` };
}

function rbac(): Form {
  return { pattern: SEGMENT, longest: 253, words: 'a name without slashes and percent signs' };
}
