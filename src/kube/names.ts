const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** RBAC names may hold whatever a path segment may. */
const SEGMENT = /^(?!\.{1,2}$)[^/%]+$/;

/** Whether a text is a DNS label, as names of containers, ports' hosts and volumes are. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** What is expected of the name of a namespace. */
export const NAMESPACE_FORM = 'at most 63 lower-case letters, digits and dashes, a letter or digit first and last';

/** Whether a text is a DNS subdomain, as the names of most objects are. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/** Whether a text may be a segment of a path. */
export function isPathSegment(text: string): boolean {
  return SEGMENT.test(text);
}

/** What is expected of the key of a label. */
export const LABEL_KEY_FORM = 'a key of at most 63 letters, digits, dashes, dots and underscores, with or without a DNS name and a slash before it';

/** What is expected of the value of a label. */
export const LABEL_VALUE_FORM = 'at most 63 letters, digits, dashes, dots and underscores, a letter or digit first and last';

/** Whether a text is the value of a label. */
export function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text);
}

/** Whether a text is the key of a label or an annotation: an optional DNS subdomain, a slash and a name. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  const prefix = slash < 0 ? undefined : text.slice(0, slash);
  const name = text.slice(slash + 1);
  return name !== '' && isLabelValue(name) && (prefix === undefined || isDnsSubdomain(prefix));
}
