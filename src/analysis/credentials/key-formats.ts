import { decodedText } from './base64';
import type { Format } from './format';
import { isPlaceholder } from './placeholder';
import { looksRandom } from './random';

/** Private keys, signed tokens and logins that are written out in a standard form. */
export const KEY_FORMATS: readonly Format[] = [
  {
    kind: 'private key',
    hints: ['PRIVATE KEY'],
    // Line ends are written as \n in JSON.
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr])*(?:[A-Za-z-]{1,30}: [^\r\n\\]{0,200}(?:\r?\n|(?:\\r)?\\n)+)*([A-Za-z0-9+/=]{24,})/g,
  },
  {
    kind: 'private key',
    hints: ['UFJJVkFURSBLRV', 'BSSVZBVEUgS0VZ', 'QUklWQVRFIEtFW'],
    pattern: /(?<![A-Za-z0-9+/])(LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,60}(?:UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)[A-Za-z0-9+/]{60,})/g,
  },
  { kind: 'PuTTY private key', hints: ['PuTTY-User-Key-File-'], pattern: /PuTTY-User-Key-File-[0-9][\s\S]{0,4000}?Private-Lines: [0-9]+\s+([A-Za-z0-9+/=]{24,})/g },
  { kind: 'age private key', hints: ['AGE-SECRET-KEY-1'], pattern: /AGE-SECRET-KEY-1([QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})/g },
  { kind: 'JSON Web Token', hints: ['eyJ'], pattern: /(?<![\w.-])(eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,})(?![\w-])/g, accepts: isSignedToken },
  { kind: 'registry login', hints: ['"auth"', '\\"auth\\"'], pattern: /\\?"auth\\?"\s*:\s*\\?"([A-Za-z0-9+/]{8,}={0,2})\\?"/g, accepts: isLogin },
  { kind: 'login', hints: ['Basic ', 'basic '], pattern: /\b[Aa]uthorization\b["'\s:=]*[Bb]asic\s+([A-Za-z0-9+/]{8,}={0,2})/g, accepts: isLogin },
  { kind: 'bearer token', hints: ['Bearer ', 'bearer '], pattern: /\b[Aa]uthorization\b["'\s:=]*[Bb]earer\s+([\w.~+/-]{16,}=*)/g, accepts: isBearer },
];

/** Whether the first part of a JSON Web Token says how it is signed (RFC 7519). */
function isSignedToken(found: string): boolean {
  const header = decodedText(found.slice(0, found.indexOf('.')));
  return header !== undefined && /^\{.*"alg"\s*:\s*"(?!none")/s.test(header);
}

function isBearer(found: string): boolean {
  return looksRandom(found.slice(found.search(/\S+$/)));
}

/** Whether base64 stands for `user:password`. */
function isLogin(found: string): boolean {
  const base64 = /([A-Za-z0-9+/]{8,}={0,2})\\?"?$/.exec(found)?.[1] ?? '';
  const login = decodedText(base64);
  const colon = login?.indexOf(':') ?? -1;
  return login !== undefined && colon > 0 && !isPlaceholder(login.slice(colon + 1));
}
