import type { Credential } from './credential';
import { namedCredential } from './named';

/** Without one of these words no name of a text means a credential. */
const WORD = /pass|pwd|pw\b|secret|token|credential|key/i;

/** `name=value`, `name: value`, `"name": "value"`, `<name>value`; quotes may be escaped, as in JSON within JSON. What follows is looked at, not taken: it may assign, too. */
const ASSIGNMENT = /(?<![\w.])([A-Za-z_][\w.-]{0,60})(?![\w.-])\\*["']?[ \t]*(?::=|=>|[:=>])[ \t]*(?=\\*"([^"\\\n]*)|'([^'\n]*)|([^\s"'\\&;,<>|()[\]{}]+))/g;

/** `pw=` and the shortest password. */
const SHORTEST = 9;

const LONGEST_LINE = 400;

const COMMENT = /^\s*(?:#|\/\/|;|\*|--\s|<!--|REM\b)/;

/** Tags, aliases and anchors of YAML, and other marks that no bare value starts with. */
const MARK = /^[!*&@`]/;

/** The first credential that a text assigns to a name, as configuration files, scripts and flags do. */
export function assignedCredential(text: string): Credential | undefined {
  if (text.length < SHORTEST || !WORD.test(text)) {
    return undefined;
  }
  for (const match of text.matchAll(ASSIGNMENT)) {
    const credential = assigned(match);
    if (credential && !isComment(text, match.index)) {
      return credential;
    }
  }
  return undefined;
}

function assigned([, name = '', double, single, bare = '']: RegExpMatchArray): Credential | undefined {
  return WORD.test(name) && !MARK.test(bare) ? namedCredential(name, double ?? single ?? bare) : undefined;
}

/** Whether the line is a comment; lines without end are data. */
function isComment(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_LINE), index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length < LONGEST_LINE && COMMENT.test(line);
}
