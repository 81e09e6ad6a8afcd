import * as path from 'node:path';
import { type Step, walk } from '../../kube/read/walk';

/** Whether an operand is a pattern that the shell left alone. */
export function isGlob(operand: string): boolean {
  return /[*?{]/.test(operand);
}

/** The files that a pattern names: `*` and `?` within a name, `**` across folders, `{a,b}` for either. */
export function* expand(pattern: string, cwd: string): Iterable<Step> {
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  const base = fixed.join('/') || (pattern.startsWith('/') ? '/' : '.');
  const matches = toRegExp(path.posix.normalize(pattern));
  const folder = path.resolve(cwd, base);
  for (const step of walk(folder)) {
    const name = path.posix.normalize(path.posix.join(base, path.relative(folder, step.path).split(path.sep).join('/')));
    if (matches.test(name) || (step.error && ENDINGS.some(ending => matches.test(`${name}/x${ending}`)))) {
      yield { ...step, path: name };
    }
  }
}

/** What a file could be called in a folder that cannot be looked at. */
const ENDINGS = ['.yaml', '.yml', '.json'];

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
