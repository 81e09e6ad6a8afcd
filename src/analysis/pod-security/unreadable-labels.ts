import { type Fields, text } from '../../kube/fields';
import { isLevel, LEVEL_FORM, VERSION_FORM, versionOf } from './level-version';

/** A label of a Namespace that PodSecurity admission cannot read. */
export interface UnreadableLabel {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}

const READERS = [
  { ending: '', reads: isLevel, expected: LEVEL_FORM },
  { ending: '-version', reads: (value: string) => versionOf(value) !== undefined, expected: VERSION_FORM },
] as const;

/**
 * What keeps the API server from taking a Namespace with these labels.
 *
 * @see https://github.com/kubernetes/pod-security-admission/blob/v0.37.2/api/helpers.go#L181
 */
export function unreadableLabels(labels: Fields): UnreadableLabel[] {
  return ['enforce', 'audit', 'warn'].flatMap(mode => READERS.flatMap(({ ending, reads, expected }) => {
    const name = `pod-security.kubernetes.io/${mode}${ending}`;
    const value = text(labels[name]);
    return value === undefined || reads(value) ? [] : [{ name, value, expected }];
  }));
}
