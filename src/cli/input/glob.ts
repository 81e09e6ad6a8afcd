import * as path from 'node:path';
import { walk } from './walk';

/** Whether an operand is a pattern that the shell left alone. */
export function isGlob(operand: string): boolean {
  return /[*?{]/.test(operand);
}

/** The files that a pattern names: `*` and `?` within a name, `**` across folders, `{a,b}` for either. */
export function* expand(pattern: string, cwd: string): Iterable<string> {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  const base = fixed.join('/') || (pattern.startsWith('/') ? '/' : '.');
  const matches = toRegExp(path.posix.normalize(pattern));
  for (const file of walk(path.resolve(cwd, base))) {
    const name = path.posix.normalize(path.posix.join(base, path.relative(path.resolve(cwd, base), file).split(path.sep).join('/')));
    if (matches.test(name)) {
      yield name;
    }
  }
}

const TOKENS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;

function toRegExp(pattern: string): RegExp {
  return new RegExp(`^${[...pattern.matchAll(TOKENS)].map(([token]) => translate(token)).join('')}$`);
}

function translate(token: string): string {
  switch (token) {
    case '**/': return '(?:[^/]+/)*';
    case '**': return '.*';
    case '*': return '[^/]*';
    case '?': return '[^/]';
    default: return /^\{.+\}$/.test(token) ? `(?:${token.slice(1, -1).split(',').map(escape).join('|')})` : escape(token);
  }
}

function escape(text: string): string {
  return text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
}
