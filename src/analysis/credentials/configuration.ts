import { credentialIn } from './credential-in';
import { isHarmless, isName } from './harmless';
import { looksRandom } from './random';
import { urlCredential } from './url';

/** How the lines of YAML, JSON, INI and properties start. */
const LINE = /^\s*(?:[#;/[\]{}<-]|["']?[\w.$-]+["']?\s*[:=]|$)/;

/** Whether a text of several lines is a configuration in which no credential can be seen. */
export function isConfiguration(name: string, text: string): boolean {
  const lines = text.trim().split('\n');
  return lines.length > 1
    && lines.every(line => LINE.test(line))
    && !text.split(/[\s"',]+/).some(word => looksRandom(word) && !isHarmless(word) && !isName(word))
    && credentialIn(name, text) === undefined
    && urlCredential(text) === undefined;
}
