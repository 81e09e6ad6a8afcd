/** What a Windows path has and a path of Linux hardly ever. */
const WINDOWS = /\\|^[A-Za-z]:/;

const DRIVE = /^[a-z]:/;

/** Links to the root directory that each process has. */
const ROOT_LINK = /^\/proc\/(?:[0-9]+|self|thread-self)\/(?:root|cwd)(?=\/|$)/;

/** `/var/run` has been a link to `/run` on every distribution for a decade. */
const RUN_LINK = /^\/var\/run(?=\/|$)/;

/**
 * A path of a node as the kubelet takes it: absolute, without `.`, `..`, doubled slashes and known links.
 *
 * Paths of Windows lose their drive and their capitals; a named pipe becomes `/pipe/<name>`.
 */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of slashed(path).split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return `/${parts.join('/')}`.replace(ROOT_LINK, '').replace(RUN_LINK, '/run') || '/';
}

function slashed(path: string): string {
  return WINDOWS.test(path) ? path.replaceAll('\\', '/').toLowerCase().replace(DRIVE, '') : path;
}
