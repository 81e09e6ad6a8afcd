/** Why a file could not be read, in words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT': return 'does not exist, expected a file, a folder, a pattern or -';
    case 'EACCES':
    case 'EPERM': return 'may not be read, expected a readable file';
    case 'EISDIR': return 'is a folder, expected a file';
    case 'ELOOP': return 'is a link that leads to itself, expected a file';
    default: return error.message;
  }
}
