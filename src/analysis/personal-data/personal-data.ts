import { isAccountNumber } from './account-number';
import { isCardNumber } from './card-number';
import { isPersonsAddress } from './mail-address';

const ADDRESS = /(?<![\w.+/:-])([\w.+-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\w.-]*[@/:])/gi;
const ACCOUNT = /\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
const CARD = /(?<![\w.-])(?:[0-9]{4}[ -]?){3}[0-9]{1,7}(?![\w.-])/g;

/** What kind of data about a person a text holds; undefined where it holds none. */
export function personalDataIn(text: string): string | undefined {
  if (text.includes('@') && some(text, ADDRESS, ([, local = '', domain = '']) => isPersonsAddress(local, domain))) {
    return 'the e-mail address of a person';
  }
  if (some(text, CARD, ([found]) => isCardNumber(found))) {
    return 'the number of a payment card';
  }
  return some(text, ACCOUNT, ([found]) => isAccountNumber(found)) ? 'the number of a bank account' : undefined;
}

function some(text: string, pattern: RegExp, accepts: (match: RegExpMatchArray) => boolean): boolean {
  for (const match of text.matchAll(pattern)) {
    if (accepts(match)) {
      return true;
    }
  }
  return false;
}
