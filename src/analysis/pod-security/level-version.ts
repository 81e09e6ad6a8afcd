/** The levels of the Pod Security Standards, the laxest first. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** A policy version: the minor of `v1.N`, or the newest one known. */
export type PodSecurityVersion = number | 'latest';

/** What a namespace asks of its pods. */
export interface LevelVersion {
  readonly level: PodSecurityLevel;
  readonly version: PodSecurityVersion;
}

/** The newest policy version known here; later ones are judged alike, as the API server does. */
export const NEWEST_POD_SECURITY_VERSION = 37;

const LEVELS: readonly string[] = ['privileged', 'baseline', 'restricted'];

/** What is expected of a level. */
export const LEVEL_FORM = 'privileged, baseline or restricted';

/** What is expected of a policy version. */
export const VERSION_FORM = `latest or v1.0 to v1.${NEWEST_POD_SECURITY_VERSION}`;

/** The form of the labels `pod-security.kubernetes.io/enforce-version` and its like. */
const VERSION = /^v1\.(0|[1-9][0-9]*)$/;

/**
 * Reads `restricted:v1.34`, `restricted:latest`, or a level alone, which means its latest version.
 *
 * @throws when the level or the version is none that Kubernetes knows
 */
export function levelVersion(text: string): LevelVersion {
  const colon = text.indexOf(':');
  const level = colon < 0 ? text : text.slice(0, colon);
  if (!isLevel(level)) {
    throw new Error(`Pod Security level is ${JSON.stringify(level)}, expected ${LEVEL_FORM}`);
  }
  return { level, version: colon < 0 ? 'latest' : versionIn(text.slice(colon + 1)) };
}

/** A level and its version as labels and flags have them: `restricted:v1.34`. */
export function displayLevel({ level, version }: LevelVersion): string {
  return `${level}:${version === 'latest' ? version : `v1.${version}`}`;
}

/** Whether a text is a level. */
export function isLevel(text: string): text is PodSecurityLevel {
  return LEVELS.includes(text);
}

/** The policy version that a text names; undefined where it names none. */
export function versionOf(text: string): PodSecurityVersion | undefined {
  if (text === 'latest') {
    return text;
  }
  const minor = Number(VERSION.exec(text)?.[1]);
  return Number.isSafeInteger(minor) ? minor : undefined;
}

function versionIn(text: string): PodSecurityVersion {
  const version = versionOf(text);
  if (version === undefined) {
    throw new Error(`Pod Security version is ${JSON.stringify(text)}, expected ${VERSION_FORM}`);
  }
  return version;
}
