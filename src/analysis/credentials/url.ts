import type { Credential } from './credential';
import { looksSecret } from './named';
import { isPlaceholder } from './placeholder';
import { recognise } from './recognise';

const USERINFO = /\b[a-z][a-z0-9+.-]{0,30}:\/\/([^\s/?#@:'"<>\\]{0,200})(?::([^\s/?#'"<>\\]{1,500}))?@(?!sha[0-9]+:)(?=[\w[$])/gi;

/** What documentation writes for a password. */
const WRITTEN_FOR_IT = /^(?:my|the|db|user|some)?[-_]?(?:pass(?:word|wd)?|pwd|pw|secret|token|p)[0-9]?$/i;

/** The credential in the userinfo of a URL within a text: a password, or a token in place of the user (RFC 3986, 3.2.1). */
export function urlCredential(text: string): Credential | undefined {
  if (!text.includes('://') || !text.includes('@')) {
    return undefined;
  }
  let doubtful: Credential | undefined;
  for (const [, user = '', password] of text.matchAll(USERINFO)) {
    const credential = password === undefined ? recognise(user) : passwordCredential(password);
    if (credential?.isCertain) {
      return credential;
    }
    doubtful ??= credential;
  }
  return doubtful;
}

/** Passwords such as `guest` are known to everybody, and stay passwords. */
function passwordCredential(password: string): Credential | undefined {
  if (isPlaceholder(password) || WRITTEN_FOR_IT.test(password)) {
    return recognise(password);
  }
  return { kind: 'password', isCertain: looksSecret('password', password) };
}
