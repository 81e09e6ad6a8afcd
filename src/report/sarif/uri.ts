/** The folder that relative paths start from: the root of the repository. */
export const SOURCE_ROOT = 'SRCROOT';

/** Where SARIF says that a file is. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/**
 * A path as a URI reference: relative ones stay relative to the source root, absolute ones become `file:` URIs.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986
 */
export function artifactLocation(file: string): ArtifactLocation {
  const [, drive = ''] = /^([A-Za-z]:)[\\/]/.exec(file) ?? [];
  const posix = drive !== '' || file.startsWith('\\\\') ? file.slice(drive.length).replaceAll('\\', '/') : file;
  const path = posix.split('/').map(encoded).join('/');
  return path.startsWith('/') ? { uri: `file://${drive && `/${drive}`}${path}` } : { uri: relative(path), uriBaseId: SOURCE_ROOT };
}

/** A segment with all that has a meaning in URIs written as `%XX`; half a surrogate pair has no bytes, and becomes U+FFFD. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function relative(path: string): string {
  const plain = path.replace(/^(?:\.\/+)+/, '');
  return plain === '' ? '.' : plain;
}
